import { SeedProblem } from '../seed/read-seed';
import type { Database } from '../storage/database';
import { siteByPath } from '../webs/site-store';
import { addPage, type SitePage } from './site-page-store';

type Json = Readonly<Record<string, unknown>>;

/** Writes the pages that the seed file gives its sites. Throws SeedProblem naming what is wrong. */
export const seedPages = (db: Database, seed: unknown): void => {
  for (const [at, site] of listOf(seed as Json, 'sites').entries()) {
    const found = siteByPath(db, String((site as Json)['path']));
    if (found === undefined) throw new SeedProblem(`sites[${at}] was not made`);
    listOf(site as Json, 'pages').forEach((page, position) =>
      addPage(db, found.id, position, readPage(page, `sites[${at}].pages[${position}]`)),
    );
  }
};

const readPage = (value: unknown, where: string): SitePage => {
  if (typeof value !== 'object' || value === null) throw new SeedProblem(`${where} must be an object`);
  const { name, title, webPart, properties = {} } = value as Json;
  if (typeof name !== 'string' || !/^[\w-]+$/.test(name)) throw new SeedProblem(`${where}.name must be letters, digits, - and _`);
  if (typeof title !== 'string') throw new SeedProblem(`${where}.title must be a text`);
  if (typeof webPart !== 'string' || !/^[0-9a-f-]{36}$/i.test(webPart)) throw new SeedProblem(`${where}.webPart must be a component id`);
  if (typeof properties !== 'object' || properties === null) throw new SeedProblem(`${where}.properties must be an object`);
  return { name, title, componentId: webPart.toLowerCase(), properties: properties as Json };
};

const listOf = (json: Json, name: string): readonly unknown[] => {
  const value = json[name] ?? [];
  if (!Array.isArray(value)) throw new SeedProblem(`${name} must be a list`);
  return value;
};
