import { CommandBar } from '@fluentui/react/lib/CommandBar';
import type { ICommandBarItemProps } from '@fluentui/react/lib/CommandBar';
import * as React from 'react';

import type { SeriesSummary } from '../../store/types';
import type { IconName } from '../common/icons';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { useText } from '../common/text';
import { mayEdit, stepsFor } from './series-steps';
import type { Selected } from './step-of-selected';
import { stepIcons, stepText } from './step-text';

const closedStates: readonly string[] = ['Closed', 'Succeeded'];

interface Props {
  readonly selected: readonly SeriesSummary[];
  readonly loading: boolean;
  readonly onStep: (selected: Selected) => void;
  readonly onRefresh: () => void;
  /** Exports the selected series, or all that are shown. */
  readonly onExport: () => void;
  readonly exporting: boolean;
}

/** One line of commands: what can be made, and on a selection what can be done with it. */
export function SeriesCommands({ selected, loading, onStep, onRefresh, onExport, exporting }: Props): React.ReactElement {
  const { session } = useRegister();
  const { go } = useRouter();
  const say = useText();
  const { role } = session.acting;
  const one = selected.length === 1 ? selected[0] : undefined;
  const item = (key: string, text: string, iconName: IconName, onClick: () => void): ICommandBarItemProps => ({
    key,
    text,
    iconProps: { iconName },
    onClick,
  });
  const create = (copy: string): void => go({ area: 'series', path: ['new', crypto.randomUUID()], query: { copy } });
  const making: ICommandBarItemProps[] = [
    {
      key: 'new',
      text: say('series.new'),
      iconProps: { iconName: 'Add' },
      subMenuProps: {
        items: [
          { key: 'empty', text: say('series.newEmpty'), onClick: () => create('') },
          { key: 'copy', text: say('series.newCopy'), disabled: !one, onClick: () => create(one?.code ?? '') },
        ],
      },
    },
    item('import', say('series.import'), 'Upload', () => go({ area: 'import', path: [], query: {} })),
  ];
  const exportItem: ICommandBarItemProps = {
    ...item('export', say(exporting ? 'series.exporting' : 'series.export'), 'Download', onExport),
    disabled: exporting,
  };
  const onOne: ICommandBarItemProps[] = one
    ? [
        ...(mayEdit(one.state, role)
          ? [item('edit', say('series.edit'), 'Edit', () => go({ area: 'series', path: [one.code, 'edit'], query: {} }))]
          : []),
        ...stepsFor(one.state, role).map((step) =>
          item(step, stepText(say, step, one.state), stepIcons[step], () => onStep({ step, code: one.code })),
        ),
        item('full', say('series.fullPage'), 'FullScreen', () => go({ area: 'series', path: [one.code, 'full'], query: {} })),
        ...(role === 'manager' && one.versionTicket !== '' && !closedStates.includes(one.state)
          ? [item('label', say('series.labelLibrary'), 'Tag', () => go({ area: 'libraries', path: [], query: { series: one.code } }))]
          : []),
      ]
    : [];
  return (
    <CommandBar
      ariaLabel={say('series.commands')}
      styles={{ root: { paddingLeft: 0, paddingRight: 0 } }}
      items={[...(role === 'manager' ? making : []), exportItem, ...onOne]}
      farItems={[
        {
          key: 'refresh',
          text: say('shared.refresh'),
          iconOnly: true,
          ariaLabel: say('shared.refresh'),
          iconProps: { iconName: 'Refresh' },
          disabled: loading,
          onClick: onRefresh,
        },
      ]}
      overflowButtonProps={{ ariaLabel: say('series.moreCommands') }}
    />
  );
}
