const key = (siteUrl: string): string => `series-register:role:${siteUrl}`;

// A browser may forbid storage in a frame; the register then starts in the first role each time.
/** The key of the role in which somebody acted last on this device, for this register. */
export function rememberedRole(siteUrl: string): string | null {
  try {
    return window.localStorage.getItem(key(siteUrl));
  } catch {
    return null;
  }
}

export function rememberRole(siteUrl: string, role: string): void {
  try {
    window.localStorage.setItem(key(siteUrl), role);
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}
