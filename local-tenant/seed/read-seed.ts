import type { Person, TenantRole } from '../identity/person';

/** What a new data folder is filled with; the JSON of the `--tenant` file. */
export interface Seed {
  readonly tenant: { readonly id: string; readonly name: string; readonly domain: string };
  readonly people: readonly Person[];
  readonly sites: readonly SeedSite[];
}

export interface SeedSite {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly language: number;
  /** Person ids; `everyone` stands for the claim of all users. Owners are site collection administrators as well. */
  readonly owners: readonly string[];
  readonly members: readonly string[];
  readonly visitors: readonly string[];
}

export class SeedProblem extends Error {}

type Json = Readonly<Record<string, unknown>>;

const object = (value: unknown, where: string): Json => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SeedProblem(`${where} must be an object`);
  }
  return value as Json;
};

const text = (json: Json, name: string, where: string, otherwise?: string): string => {
  const value = json[name] ?? otherwise;
  if (typeof value !== 'string') {
    throw new SeedProblem(`${where}.${name} must be a text`);
  }
  return value;
};

const list = (json: Json, name: string, where: string): readonly unknown[] => {
  const value = json[name] ?? [];
  if (!Array.isArray(value)) {
    throw new SeedProblem(`${where}.${name} must be a list`);
  }
  return value;
};

const texts = (json: Json, name: string, where: string): string[] =>
  list(json, name, where).map((value) => {
    if (typeof value !== 'string') {
      throw new SeedProblem(`${where}.${name} must hold texts`);
    }
    return value;
  });

const roles: readonly TenantRole[] = ['recordsManagement', 'sharePointAdministrator'];

const tenantRoles = (names: readonly string[], where: string): TenantRole[] =>
  names.map((name) => {
    const role = roles.find((known) => known === name);
    if (role === undefined) {
      throw new SeedProblem(`${where}.tenantRoles: '${name}' is not one of ${roles.join(', ')}`);
    }
    return role;
  });

const person = (value: unknown, where: string): Person => {
  const json = object(value, where);
  return {
    id: text(json, 'id', where), displayName: text(json, 'displayName', where), mail: text(json, 'mail', where),
    jobTitle: text(json, 'jobTitle', where, ''), tenantRoles: tenantRoles(texts(json, 'tenantRoles', where), where),
  };
};

const site = (value: unknown, where: string): SeedSite => {
  const json = object(value, where);
  const path = text(json, 'path', where);
  if (!/^(\/[^/?#%]+)+$/.test(path)) {
    throw new SeedProblem(`${where}.path must look like /sites/name`);
  }
  const language = json.language ?? 1033;
  if (typeof language !== 'number') {
    throw new SeedProblem(`${where}.language must be a number`);
  }
  return {
    path, language, title: text(json, 'title', where), description: text(json, 'description', where, ''),
    owners: texts(json, 'owners', where), members: texts(json, 'members', where), visitors: texts(json, 'visitors', where),
  };
};

/** @throws SeedProblem naming the place in the file that is wrong */
export const readSeed = (value: unknown): Seed => {
  const json = object(value, 'seed');
  const tenant = object(json.tenant, 'tenant');
  return {
    tenant: { id: text(tenant, 'id', 'tenant').toLowerCase(), name: text(tenant, 'name', 'tenant'), domain: text(tenant, 'domain', 'tenant') },
    people: list(json, 'people', 'seed').map((one, at) => person(one, `people[${at}]`)),
    sites: list(json, 'sites', 'seed').map((one, at) => site(one, `sites[${at}]`)),
  };
};
