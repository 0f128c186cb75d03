import type { PartialTheme } from '@fluentui/react/lib/Theme';
import * as React from 'react';
import * as ReactDOM from 'react-dom';

import type { Locale } from '../../loc/strings';
import { registerRegisterIcons } from '../common/icons';
import { RegisterApp } from './register-app';

export interface MountOptions {
  /** Absolute address of the register site, without a slash at the end. */
  readonly siteUrl: string;
  readonly locale: Locale;
  /** The host's theme, section backgrounds and dark ones included; left out, Fluent UI's own. */
  readonly theme?: PartialTheme | undefined;
  /** Set inside Teams; `subPageId` is the part of the register that a link in Teams asks for, as an address behind `#`. */
  readonly teams?: { readonly theme: string; readonly subPageId?: string } | undefined;
}

export interface RegisterMount {
  /** Changes the options that a host may change while the register stands open; what people are doing stays. */
  update(changed: Partial<Pick<MountOptions, 'theme' | 'locale' | 'siteUrl'>>): void;
  unmount(): void;
}

/** Shows the register in an element of a host: a web part, a tab in Teams, a page of its own. */
export function mountRegister(element: HTMLElement, options: MountOptions): RegisterMount {
  let current = options;
  const subPage = options.teams?.subPageId;
  if (subPage?.startsWith('#/') && window.location.hash === '') window.location.replace(subPage);
  registerRegisterIcons();
  const render = (): void => {
    ReactDOM.render(<RegisterApp {...current} />, element);
  };
  render();
  return {
    update: (changed) => {
      current = { ...current, ...changed };
      render();
    },
    unmount: () => {
      ReactDOM.unmountComponentAtNode(element);
    },
  };
}
