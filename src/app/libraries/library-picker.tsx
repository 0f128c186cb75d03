import { Dropdown, DropdownMenuItemType, type IDropdownOption } from '@fluentui/react/lib/Dropdown';
import * as React from 'react';

import type { Library } from '../../store/types';
import { useText } from '../common/text';
import type { SiteLibraries } from './list-libraries';

interface Props {
  readonly sites: readonly SiteLibraries[];
  readonly chosen: Library | null;
  readonly onChoose: (library: Library) => void;
}

/** Chooses a library, by site. */
export function LibraryPicker({ sites, chosen, onChoose }: Props): React.ReactElement {
  const say = useText();
  const options = sites.flatMap((site): IDropdownOption<Library>[] => [
    {
      key: site.siteUrl,
      text: `${site.organisation.name} · ${new URL(site.siteUrl).pathname}`,
      itemType: DropdownMenuItemType.Header,
    },
    ...site.rows.flatMap(({ library }) => (library ? [{ key: library.id, text: library.title, data: library }] : [])),
  ]);
  return (
    <Dropdown
      label={say('libraries.panel.library')}
      placeholder={say('libraries.panel.chooseLibrary')}
      options={options}
      selectedKey={chosen?.id ?? null}
      onChange={(_, option?: IDropdownOption<Library>) => option?.data && onChoose(option.data)}
    />
  );
}
