const tokens = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;

/**
 * A name that stands twice in one object of a JSON text: `JSON.parse` would keep the last value and pass over the others.
 * @param text valid JSON
 */
export const repeatedNameIn = (text: string): string | undefined => {
  /** For each open object the names so far; for each open array nothing. */
  const open: (Set<string> | undefined)[] = [];
  let atName = false;
  for (const [token] of text.matchAll(tokens)) {
    const names = open[open.length - 1];
    if (token.startsWith('"')) {
      if (atName && names !== undefined) {
        const name = JSON.parse(token) as string;
        if (names.has(name)) {
          return name;
        }
        names.add(name);
        atName = false;
      }
    } else if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      atName = token === '{';
    } else if (token === ',') {
      atName = names !== undefined;
    } else {
      open.pop();
      atName = false;
    }
  }
  return undefined;
};
