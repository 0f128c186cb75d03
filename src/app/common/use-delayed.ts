import * as React from 'react';

/** A value as it was when it last stood still for `milliseconds`: for searching while somebody types. */
export function useDelayed<T>(value: T, milliseconds: number): T {
  const [delayed, setDelayed] = React.useState(value);
  React.useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return delayed;
}
