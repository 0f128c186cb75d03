/** Hands a file to the browser to be kept. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob once the click is handled.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
