import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { SearchBox } from '@fluentui/react/lib/SearchBox';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { LedgerSummary } from '../../store/types';
import { EmptyState } from '../common/empty-state';
import { ErrorBar } from '../common/error-bar';
import { openFirst } from '../common/is-closed';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { searchVersions } from '../common/search-versions';
import { seriesTab, SeriesView } from '../common/series-view';
import { useText } from '../common/text';
import { today } from '../common/today';
import { useDelayed } from '../common/use-delayed';
import { useLoaded } from '../common/use-loaded';
import { onNarrow } from '../common/use-narrow';
import { Answers } from './answers';
import { listInForce } from './find-retention';

const useStyles = makeStyles((theme) => ({
  root: { maxWidth: 860, margin: '0 auto' },
  question: { ...theme.fonts.xxLarge, fontWeight: 600, margin: '16px 0 12px', [onNarrow]: theme.fonts.xLarge },
  example: { color: theme.semanticColors.bodySubtext, margin: '6px 0 16px' },
}));

/** The reader's question, its answers, and one series opened from the right. */
export function SearchScreen(): React.ReactElement {
  const { store } = useRegister();
  const { address, go } = useRouter();
  const say = useText();
  const styles = useStyles();
  const query = address.query['q'] ?? '';
  const [typed, setTyped] = React.useState(query);
  const settled = useDelayed(typed, 200);
  const versions = useLoaded<readonly LedgerSummary[]>('in-force', (part) => listInForce(store, part));
  const [code = '', tab, version = ''] = address.path;

  // What is typed becomes the address once it stands still; an address that changes by a link or the back button is typed in.
  const asked = React.useRef(query);
  React.useEffect(() => {
    if (settled === asked.current) return;
    asked.current = settled;
    go({ area: 'search', path: [], query: { q: settled } }, { replace: true });
  }, [settled, go]);
  React.useEffect(() => {
    if (query === asked.current) return;
    asked.current = query;
    setTyped(query);
  }, [query]);

  const found = React.useMemo(
    () => openFirst(searchVersions(versions.data ?? [], query), today()),
    [versions.data, query],
  );
  const waiting = versions.loading && found.length === 0;
  const open = (path: readonly string[]): void => go({ area: 'search', path, query: address.query });
  return (
    <div className={styles.root}>
      <h3 className={styles.question} id="series-register-question">
        {say('search.question')}
      </h3>
      <SearchBox
        value={typed}
        placeholder={say('search.field')}
        ariaLabel={say('search.question')}
        onChange={(_, text) => setTyped(text ?? '')}
        onSearch={(text) => {
          asked.current = text;
          go({ area: 'search', path: [], query: { q: text } });
        }}
        autoComplete="off"
        styles={{ root: { height: 40 } }}
      />
      <p className={styles.example}>{say('search.example')}</p>
      <ErrorBar error={versions.error} onRetry={versions.refresh} />
      {query !== '' && waiting && <RowShapes rows={5} />}
      {query !== '' && found.length > 0 && <Answers query={query} found={found} onMore={(each) => open([each])} />}
      {query !== '' && found.length === 0 && !waiting && versions.error === undefined && (
        <EmptyState title={say('search.nothing', { query })} text={say('search.nothingText')} />
      )}
      {query === '' && versions.data?.length === 0 && !versions.loading && (
        <EmptyState title={say('search.empty')} text={say('search.emptyText')} />
      )}
      <Panel
        isOpen={code !== ''}
        type={PanelType.custom}
        customWidth="640px"
        isLightDismiss
        headerText={versions.data?.find(({ seriesCode }) => seriesCode === code)?.columns['Title'] ?? say('search.series')}
        closeButtonAriaLabel={say('search.close')}
        onDismiss={() => open([])}
      >
        {code !== '' && (
          <SeriesView
            code={code}
            record={null}
            tab={seriesTab(tab)}
            version={version}
            onTab={(next, ticket) => open([code, next, ...(ticket === '' ? [] : [ticket])])}
          />
        )}
      </Panel>
    </div>
  );
}
