const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escapeXml = (value: string): string => value.replace(/[&<>"']/g, (character) => entities[character] ?? character);

/** One element, its attributes in the order given, and `children` as they are (already XML). */
export const element = (name: string, attributes: Readonly<Record<string, string>>, children = ''): string => {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return children === '' ? `<${name}${pairs.join('')} />` : `<${name}${pairs.join('')}>${children}</${name}>`;
};
