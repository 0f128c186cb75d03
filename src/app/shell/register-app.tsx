import { ThemeProvider } from '@fluentui/react/lib/Theme';
import * as React from 'react';

import { connect } from '../../store/connection';
import { openStore } from '../../store/store';
import { Region } from '../common/error-boundary';
import { RegisterProvider } from '../common/register-context';
import { RouterProvider } from '../common/router';
import { RowShapes } from '../common/row-shapes';
import { type ActingRole, roleKey } from '../common/session';
import { LocaleProvider } from '../common/text';
import { useLoaded } from '../common/use-loaded';
import { Frame } from './frame';
import type { MountOptions } from './mount';
import { NotSetUp } from './not-set-up';
import { openRegister } from './open-register';
import { rememberedRole, rememberRole } from './role-memory';
import { SetUpButton } from './set-up-button';
import { useSetupCheck } from './use-setup-check';

type Props = Pick<MountOptions, 'siteUrl' | 'locale' | 'theme'>;

function Opened({ siteUrl, locale }: Props): React.ReactElement {
  const sp = React.useMemo(() => connect(siteUrl), [siteUrl]);
  const open = React.useMemo(() => openStore(sp), [sp]);
  const deviations = useSetupCheck(sp, open.people);
  // A ledger whose set-up deviates is opened for reading only.
  const store = React.useMemo(() => (deviations.length === 0 ? open : openStore(sp, { deviations })), [sp, open, deviations]);
  const { data: session, error, refresh } = useLoaded(siteUrl, () => openRegister(store, rememberedRole(siteUrl)));
  const [chosen, setChosen] = React.useState<ActingRole | null>(null);
  const actAs = React.useCallback(
    (role: ActingRole): void => {
      rememberRole(siteUrl, roleKey(role));
      setChosen(role);
    },
    [siteUrl],
  );
  const register = React.useMemo(() => {
    if (!session) return null;
    const acting = session.roles.find((role) => chosen !== null && roleKey(role) === roleKey(chosen)) ?? session.acting;
    return { store, session: { ...session, acting }, webUrl: siteUrl, locale, connectTo: connect, actAs };
  }, [store, session, chosen, siteUrl, locale, actAs]);
  if (error !== undefined && !register) {
    return <NotSetUp sp={sp} people={open.people} siteUrl={siteUrl} error={error} onRetry={refresh} />;
  }
  if (!register) return <RowShapes rows={8} />;
  return (
    <RegisterProvider register={register}>
      <Frame deviations={deviations} mend={<SetUpButton sp={sp} people={open.people} onDone={() => window.location.reload()} />} />
    </RegisterProvider>
  );
}

/** The whole register: language, theme and address around the frame. */
export function RegisterApp(props: Props): React.ReactElement {
  return (
    <ThemeProvider {...(props.theme && { theme: props.theme })} lang={props.locale.slice(0, 2)}>
      <LocaleProvider locale={props.locale}>
        <RouterProvider>
          <Region resetKey={props.siteUrl}>
            <Opened {...props} />
          </Region>
        </RouterProvider>
      </LocaleProvider>
    </ThemeProvider>
  );
}
