import * as React from 'react';

import { type Address, formatAddress, parseAddress } from './address';

/** Moves to an address. `replace` leaves no step for the back button: for searches and filters while typing. */
export type Go = (to: Address, how?: { readonly replace?: boolean }) => void;

interface Router {
  readonly address: Address;
  readonly go: Go;
}

const home: Address = { area: 'search', path: [], query: {} };
const moved = 'register-address';
const here = (): Address => parseAddress(window.location.hash) ?? home;

const RouterContext = React.createContext<Router>({ address: home, go: () => undefined });

const go: Go = (to, how) => {
  const url = formatAddress(to);
  if (url === window.location.hash) return;
  if (how?.replace) window.history.replaceState(window.history.state, '', url);
  else window.history.pushState(window.history.state, '', url);
  window.dispatchEvent(new Event(moved));
};

/**
 * Follows the page's address and tells the screens within where they are. The hash is ours only; the page, its query
 * and other web parts keep theirs, and the browser's back button walks through the states that were pushed.
 */
export function RouterProvider(props: { readonly children: React.ReactNode }): React.ReactElement {
  const [address, setAddress] = React.useState(here);
  React.useEffect(() => {
    const follow = (): void => setAddress((now) => (formatAddress(now) === formatAddress(here()) ? now : here()));
    const events = ['hashchange', 'popstate', moved];
    events.forEach((name) => window.addEventListener(name, follow));
    return () => events.forEach((name) => window.removeEventListener(name, follow));
  }, []);
  const router = React.useMemo(() => ({ address, go }), [address]);
  return <RouterContext.Provider value={router}>{props.children}</RouterContext.Provider>;
}

/** Where the screen is, and the way to go elsewhere. */
export const useRouter = (): Router => React.useContext(RouterContext);
