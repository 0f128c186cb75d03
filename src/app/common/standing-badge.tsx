import * as React from 'react';

import { faultText } from '../../domain/ledger/fault-text';
import type { Basis, Standing, Verification } from '../../domain/ledger/verification';
import { formatDate } from './format';
import type { IconName } from './icons';
import { IconWord, type Tone } from './icon-word';
import { type Say, useLocale, useText } from './text';
import { type Names, useNames } from './use-names';

const looks: Readonly<Record<Standing, readonly [IconName, Tone]>> = {
  inForce: ['Completed', 'success'],
  superseded: ['History', 'neutral'],
  overtaken: ['Blocked', 'neutral'],
  pending: ['Send', 'neutral'],
  returned: ['Undo', 'warning'],
  rejected: ['Error', 'error'],
  notVerified: ['Warning', 'warning'],
};

/** What a version rests on, in words. */
export const basisText = (say: Say, names: Names, basis: Basis): string =>
  say(`shared.basis.${basis.kind}`, {
    date: formatDate(basis.at),
    committee: names.committee(basis.authority),
    ticket: basis.ticket,
  });

/** How a version stands, what it rests on, and every reason for which it does not verify or does not count. */
export function StandingBadge({ verification }: { readonly verification: Verification }): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const names = useNames();
  const { standing, restsOn, faults } = verification;
  const [icon, tone] = looks[standing];
  const why = faults.map((fault) => faultText(fault, locale)).join(' ');
  const because = restsOn && why === '' ? basisText(say, names, restsOn) : why;
  return (
    <IconWord icon={icon} tone={tone}>
      {say(`shared.standing.${standing}`)}
      {because !== '' && `: ${because}`}
    </IconWord>
  );
}
