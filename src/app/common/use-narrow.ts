import * as React from 'react';

const query = '(max-width: 640px)';

/** The same width as a key of a style, for what only has to be laid out otherwise. */
export const onNarrow = `@media ${query}`;

/** Whether the screen is as narrow as a phone's, so that tables become cards. Follows the window. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = React.useState(() => window.matchMedia(query).matches);
  React.useEffect(() => {
    const media = window.matchMedia(query);
    const follow = (): void => setNarrow(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return narrow;
}
