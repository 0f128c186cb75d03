import { SearchBox } from '@fluentui/react/lib/SearchBox';
import * as React from 'react';

import { useRouter } from '../common/router';
import { useText } from '../common/text';

/** The reader's question, within reach of every other screen. */
export function HeaderSearch(): React.ReactElement {
  const { go } = useRouter();
  const say = useText();
  return (
    <SearchBox
      placeholder={say('shell.searchEverywhere')}
      ariaLabel={say('shell.searchEverywhere')}
      styles={{ root: { maxWidth: 360 } }}
      onSearch={(text) => go({ area: 'search', path: [], query: { q: text.trim() } })}
    />
  );
}
