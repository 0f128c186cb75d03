/** Anything that is asked of it, and callable: enough for modules that are only loaded, never used here. */
const nothing: unknown = new Proxy(function nothing() {}, {
  get: (_target, key) => (key === 'then' || typeof key === 'symbol' ? undefined : nothing),
  apply: () => nothing,
  construct: () => ({}),
});

const known: Record<string, unknown> = {
  '@msinternal/odsp-core-bundle': {
    KillSwitch: { isActivated: () => false },
    FeatureOverrides: { isFeatureEnabled: () => false },
  },
  '@microsoft/load-themed-styles': {
    loadStyles: (css: string) => {
      const style = document.createElement('style');
      style.textContent = css;
      document.head.append(style);
    },
  },
};

/** Stand-ins for modules of SharePoint pages that Microsoft does not publish on npm; undefined for all others. */
export function unpublished(name: string): unknown {
  if (name in known) return known[name];
  return /^@(msinternal|ms)\//.test(name) ? nothing : undefined;
}
