/** A text without its percent-encoding; undefined when that is not valid. */
export const decodedPath = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
};

/** A text without its percent-encoding; where that is not valid, the text as it stands: its percent signs mean themselves. */
export const decodedOrAsIs = (text: string): string => decodedPath(text) ?? text;
