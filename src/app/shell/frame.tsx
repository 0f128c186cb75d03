import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { makeStyles } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import type { Deviation } from '../../store/provisioning/deviation';
import { areas, formatAddress } from '../common/address';
import { EmptyState } from '../common/empty-state';
import { Region } from '../common/error-boundary';
import { useRegister } from '../common/register-context';
import { useRouter } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { roleKey } from '../common/session';
import { useText } from '../common/text';
import { onNarrow } from '../common/use-narrow';
import { areaScreens } from './areas';
import { HeaderSearch } from './header-search';
import { readableAddress } from './readable-address';
import { RoleSwitcher, roleText } from './role-switcher';
import { SetupBar } from './setup-bar';
import { areasOf, tabOfArea, tabsOf } from './tabs-of-role';

const useStyles = makeStyles((theme) => ({
  root: {
    ...theme.fonts.medium,
    color: theme.semanticColors.bodyText,
    background: theme.semanticColors.bodyBackground,
    minHeight: 480,
  },
  header: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px 24px',
    padding: '12px 16px 4px',
    [onNarrow]: { padding: '8px 8px 4px' },
  },
  title: { ...theme.fonts.xLarge, fontWeight: 600, margin: 0 },
  space: { flex: '1 1 0' },
  // Who you are goes to the next line before the search is too narrow to read.
  search: { flex: '1 1 200px', minWidth: 0 },
  tabs: { padding: '0 8px', borderBottom: `1px solid ${theme.semanticColors.bodyDivider}` },
  main: { padding: '16px', [onNarrow]: { padding: '12px 8px' } },
}));

interface Props {
  readonly deviations: readonly Deviation[];
  /** What a site owner is offered when the set-up deviates. */
  readonly mend: React.ReactElement;
}

/** Title, search, who you are; tabs where the role has work; and the screen of the area one is in. */
export function Frame({ deviations, mend }: Props): React.ReactElement {
  const { session } = useRegister();
  const { address: asked, go } = useRouter();
  const address = readableAddress(asked, session.acting.role);
  const readable = formatAddress(address);
  React.useEffect(() => {
    if (readable !== formatAddress(asked)) go(address, { replace: true });
  });
  const say = useText();
  const styles = useStyles();
  const tabs = tabsOf(session.acting.role);
  const allowed = areasOf(session.acting.role).includes(address.area);
  const Screen = areaScreens[address.area];
  return (
    <div className={styles.root}>
      <div className={styles.header}>
        <h2 className={styles.title}>{say('shell.title')}</h2>
        {address.area === 'search' ? <div className={styles.space} /> : <div className={styles.search}><HeaderSearch /></div>}
        <RoleSwitcher />
      </div>
      {tabs.length > 0 && (
        <nav className={styles.tabs} aria-label={say('shell.tabs')}>
          <Pivot
            headersOnly
            overflowBehavior="menu"
            selectedKey={allowed ? tabOfArea(address.area) : null}
            onLinkClick={(item) => {
              const area = areas.find((each) => each === item?.props.itemKey);
              if (area) go({ area, path: [], query: {} });
            }}
          >
            {tabs.map((tab) => (
              <PivotItem key={tab} itemKey={tab} headerText={say(`shell.tab.${tab}`)} />
            ))}
          </Pivot>
        </nav>
      )}
      <SetupBar deviations={deviations} {...(session.person.siteAdministrator && { mend })} />
      <div className={styles.main}>
        {address !== asked ? null : allowed ? (
          <Region resetKey={`${address.area} ${roleKey(session.acting)}`}>
            <React.Suspense fallback={<RowShapes rows={8} />}>
              <Screen key={roleKey(session.acting)} />
            </React.Suspense>
          </Region>
        ) : (
          <EmptyState
            title={say('shell.notForRole')}
            text={say(session.roles.length === 1 ? 'shell.notForOnlyRoleText' : 'shell.notForRoleText', {
              role: roleText(say, session.acting),
            })}
            action={
              <PrimaryButton text={say('shell.toSearch')} onClick={() => go({ area: 'search', path: [], query: {} })} />
            }
          />
        )}
      </div>
    </div>
  );
}
