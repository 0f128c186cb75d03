import * as React from 'react';

const least = 360;
const margin = 24;

/** The height that takes an element from where it stands down to the bottom of the window, so that only it scrolls. */
export function useHeightToBottom(): readonly [ref: React.RefObject<HTMLDivElement>, height: number] {
  const ref = React.useRef<HTMLDivElement>(null);
  const [height, setHeight] = React.useState(least);
  React.useLayoutEffect(() => {
    const measure = (): void => {
      const top = ref.current?.getBoundingClientRect().top ?? 0;
      setHeight(Math.max(least, window.innerHeight - top - margin));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return [ref, height];
}
