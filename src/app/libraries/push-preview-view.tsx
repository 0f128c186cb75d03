import { Checkbox } from '@fluentui/react/lib/Checkbox';
import { MessageBar, MessageBarType } from '@fluentui/react/lib/MessageBar';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { Library } from '../../store/types';
import { closingText } from '../common/closing-text';
import { formatNumber } from '../common/format-number';
import { RetentionSentence } from '../common/retention-sentence';
import { useLocale, useText } from '../common/text';
import { AdministratorRequest } from './administrator-request';
import { administratorText } from './administrator-text';
import type { LabelEffect } from './label-effect';
import type { PushPreview } from './preview-push';
import { ReadinessBadge } from './readiness-badge';

const useStyles = makeStyles((theme) => ({
  part: { ...theme.fonts.medium, fontWeight: 600, margin: '20px 0 6px' },
  line: { margin: '6px 0', overflowWrap: 'anywhere' },
  sub: { color: theme.semanticColors.bodySubtext, margin: '6px 0' },
}));

interface Props {
  readonly library: Library;
  readonly preview: PushPreview;
  readonly confirmed: boolean;
  readonly onConfirm: (confirmed: boolean) => void;
}

/** What will happen to the library and its files, and how the label stands, before anything is done. */
export function PushPreviewView({ library, preview, confirmed, onConfirm }: Props): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const styles = useStyles();
  const { plan, seen, effect, present } = preview;
  const { deviations } = plan.proposal;
  const { readiness, differences, presentDefault } = seen;
  const replaces = present && present.seriesCode !== plan.code ? present.seriesCode : '';
  return (
    <section aria-label={say('libraries.preview')}>
      <h3 className={styles.part}>{say('libraries.preview')}</h3>
      <RetentionSentence data={plan.data} />
      <p className={styles.sub}>
        {say('libraries.preview.restsOn', { version: plan.version.content.version, ticket: plan.version.ticket })}
      </p>
      {plan.closing && (
        <MessageBar messageBarType={MessageBarType.warning} isMultiline>
          {closingText(say, plan.closing)} {say('libraries.preview.closing')}
        </MessageBar>
      )}
      {replaces !== '' && (
        <MessageBar messageBarType={MessageBarType.warning}>
          {say('libraries.preview.relabel', { code: replaces })}
        </MessageBar>
      )}
      <p className={styles.line}>
        {say('libraries.preview.label', { library: library.title, label: plan.name, code: plan.code })}
      </p>
      <p className={styles.line} data-effect>
        <EffectText effect={effect} files={seen.counts.files} presentDefault={presentDefault ?? ''} />
      </p>
      {effect.gain > 0 && <p className={styles.sub}>{say('libraries.preview.time')}</p>}
      <h3 className={styles.part}>{say('libraries.readiness', { label: plan.name })}</h3>
      <p className={styles.line}>
        <ReadinessBadge readiness={readiness} />
      </p>
      {differences.length > 0 && (
        <MessageBar messageBarType={MessageBarType.error} isMultiline>
          {say('libraries.preview.differs', {
            differences: differences.map((difference) => say(`domain.labelSetting.${difference}`)).join(', '),
          })}
        </MessageBar>
      )}
      {deviations.length > 0 && (
        <>
          <h3 className={styles.part}>{say('libraries.preview.deviations')}</h3>
          {deviations.map(({ code, params }) => (
            <p key={code} className={styles.line}>
              {say(`domain.deviation.${code}`, { ...params, ...numbers(params, locale) })}
            </p>
          ))}
          <Checkbox
            label={say('libraries.preview.confirm')}
            checked={confirmed}
            onChange={(_, checked) => onConfirm(checked === true)}
          />
        </>
      )}
      {readiness.state !== 'ready' && (
        <AdministratorRequest text={administratorText(say, locale, plan, readiness, library.siteUrl)} />
      )}
    </section>
  );
}

const numbers = (
  params: Readonly<Record<string, string | number>>,
  locale: ReturnType<typeof useLocale>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, formatNumber(value, locale)]] : [],
    ),
  );

interface EffectProps {
  readonly effect: LabelEffect;
  readonly files: number;
  readonly presentDefault: string;
}

/** `1.204 bestanden krijgen dit label; 18 houden hun eigen label.` */
function EffectText({ effect, files, presentDefault }: EffectProps): React.ReactElement {
  const say = useText();
  const locale = useLocale();
  const count = (value: number): { count: string } => ({ count: formatNumber(value, locale) });
  if (files === 0) return <>{say('libraries.preview.empty')}</>;
  const parts = [
    effect.gain === 1 ? say('libraries.preview.gainOne') : say('libraries.preview.gain', count(effect.gain)),
    effect.have > 0 ? say('libraries.preview.have', count(effect.have)) : '',
    effect.replaced > 0 ? say('libraries.preview.replaced', { ...count(effect.replaced), label: presentDefault }) : '',
    effect.keep === 1
      ? say('libraries.preview.keepOne')
      : effect.keep > 0
        ? say('libraries.preview.keep', count(effect.keep))
        : '',
  ];
  return <>{parts.filter((part) => part !== '').join(' ')}</>;
}
