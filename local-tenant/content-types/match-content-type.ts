/** The content type of a list that a name or id means: its own, or the one that was made from a site's. */
export const matchContentType = <T extends { readonly id: string; readonly name: string }>(types: readonly T[], text: string): T | undefined => {
  const wanted = text.toLowerCase();
  return types.find(({ id }) => id.toLowerCase() === wanted)
    ?? types.find(({ id }) => id.length === wanted.length + 34 && id.toLowerCase().startsWith(`${wanted}00`))
    ?? types.find(({ name }) => name === text);
};
