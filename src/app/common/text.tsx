import * as React from 'react';

import { type Locale, type StringKey, translate } from '../../loc/strings';

/** Says a text of `loc/` in the language of the screen, with its `{parameters}` filled in. */
export type Say = (key: StringKey, params?: Readonly<Record<string, string | number>>) => string;

const LocaleContext = React.createContext<Locale>('nl-nl');

/** Sets the language of the screens within. */
export function LocaleProvider(props: { readonly locale: Locale; readonly children: React.ReactNode }): React.ReactElement {
  return <LocaleContext.Provider value={props.locale}>{props.children}</LocaleContext.Provider>;
}

export const useLocale = (): Locale => React.useContext(LocaleContext);

/** The screen's texts. */
export function useText(): Say {
  const locale = useLocale();
  return React.useCallback<Say>((key, params) => translate(locale, key, params), [locale]);
}
