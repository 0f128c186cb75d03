import { badRequest, notImplemented } from './graph-error';

/** A JSON object as a request carried it. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The body as an object; anything else is refused. */
export function objectOf(value: unknown, what: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest(`${what} must be an object.`);
  return value as JsonObject;
}

/** Refuses the first member that is not among those known, by its name. */
export function refuseOtherMembers(body: JsonObject, known: readonly string[]): void {
  const other = Object.keys(body).find((name) => !known.includes(name));
  if (other !== undefined) throw notImplemented(`The property '${other}'`);
}

/** A text member; absent or null gives the fallback, undefined fallback makes it required. */
export function textOf(body: JsonObject, name: string, fallback: string | undefined): string {
  const value = body[name] ?? fallback;
  if (value === undefined) throw badRequest(`The property '${name}' is required.`);
  if (typeof value !== 'string') throw badRequest(`The property '${name}' must be a string.`);
  return value;
}

/** A text member that must be there and say something. */
export function filledTextOf(body: JsonObject, name: string): string {
  const value = textOf(body, name, undefined);
  if (value.trim() === '') throw badRequest(`The property '${name}' must not be blank.`);
  return value;
}

/** A member with a closed set of values. */
export function oneOf<T extends string>(
  body: JsonObject,
  name: string,
  allowed: readonly T[],
  fallback: T | undefined,
): T {
  const value = textOf(body, name, fallback);
  const known = allowed.find((each) => each === value);
  if (known === undefined) throw badRequest(`'${value}' is not a value of '${name}': ${allowed.join(', ')}.`);
  return known;
}
