/** What the server wrote into the page for a script to read; undefined when this page has none. */
export function embedded<T>(id: string): T | undefined {
  const element = document.getElementById(id);
  return element === null ? undefined : (JSON.parse(element.textContent ?? '') as T);
}
