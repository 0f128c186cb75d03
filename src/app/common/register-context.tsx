import * as React from 'react';

import type { Locale } from '../../loc/strings';
import type { connect } from '../../store/connection';
import type { Store } from '../../store/types';
import type { ActingRole, Session } from './session';

/** The register as one person has it open. */
export interface Register {
  readonly store: Store;
  readonly session: Session;
  /** Absolute address of the register site. */
  readonly webUrl: string;
  readonly locale: Locale;
  /** Another site of the tenant, with the same credentials: where the libraries are. */
  readonly connectTo: (siteUrl: string) => ReturnType<typeof connect>;
  readonly actAs: (role: ActingRole) => void;
}

const RegisterContext = React.createContext<Register | null>(null);

/** Opens the register for the screens within. */
export function RegisterProvider(props: { readonly register: Register; readonly children: React.ReactNode }): React.ReactElement {
  return <RegisterContext.Provider value={props.register}>{props.children}</RegisterContext.Provider>;
}

/** The register that the screen stands in; a screen outside of one is a mistake in the program. */
export function useRegister(): Register {
  const register = React.useContext(RegisterContext);
  if (!register) throw new Error('A screen of the register stands outside a RegisterProvider.');
  return register;
}
