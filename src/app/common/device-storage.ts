type DeviceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const memory = new Map<string, string>();
const untilClosed: DeviceStorage = {
  getItem: (name) => memory.get(name) ?? null,
  setItem: (name, value) => void memory.set(name, value),
  removeItem: (name) => void memory.delete(name),
};

/** What the browser keeps on this device; where it forbids that (some frames), what is kept until the page is closed. */
export function deviceStorage(): DeviceStorage {
  try {
    return window.localStorage;
  } catch {
    return untilClosed;
  }
}
