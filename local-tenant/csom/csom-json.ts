/** A value that JSON has no notation for: `\/Guid(...)\/`, `\/Date(...)\/`, `\/Base64Binary(...)\/`. */
export class Typed {
  private constructor(public readonly text: string) {}

  public static guid(value: string): Typed {
    return new Typed(`Guid(${value})`);
  }

  /** A moment in UTC. @param iso ISO 8601 */
  public static date(iso: string): Typed {
    return new Typed(`Date(${Date.parse(iso)})`);
  }

  /** A moment of no zone, as property bags keep it: its parts, the month from 0. @param iso ISO 8601 */
  public static dateParts(iso: string): Typed {
    const at = new Date(iso);
    const parts = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds(), at.getUTCMilliseconds()];
    return new Typed(`Date(${parts.join(',')})`);
  }

  /** Base64 text. */
  public static binary(value: string): Typed {
    return new Typed(`Base64Binary(${value})`);
  }
}

export type CsomJson = string | number | boolean | null | Typed | readonly CsomJson[] | { readonly [name: string]: CsomJson };

/** SharePoint's writer escapes these in texts, and so tells a text `/Guid(...)/` from an id. */
const escapedText = (text: string): string =>
  JSON.stringify(text).replace(/[/<>&'\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON as the client object model reads it. */
export const writeCsomJson = (value: CsomJson): string => {
  if (typeof value === 'string') {
    return escapedText(value);
  }
  if (value instanceof Typed) {
    return `"\\/${value.text}\\/"`;
  }
  if (isList(value)) {
    return `[${value.map(writeCsomJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value).map(([name, member]) => `${escapedText(name)}:${writeCsomJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
};

const isList = (value: CsomJson): value is readonly CsomJson[] => Array.isArray(value);
