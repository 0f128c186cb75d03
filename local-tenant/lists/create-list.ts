import { randomUUID } from 'node:crypto';
import { createListContentTypes } from '../content-types/list-content-types';
import { invalidArgument, notImplemented } from '../errors/refusals';
import { builtInFields } from '../fields/built-in-fields';
import { insertField } from '../fields/field-store';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import { createDefaultView } from '../views/default-view';
import type { List, ListSettings } from './list';
import { titleTaken } from './list-refusals';
import { defaultSettings } from './list-settings';
import { insertList, listByRootFolder, listByTitle } from './list-store';

export interface NewList {
  readonly title: string;
  readonly baseTemplate: number;
  readonly settings?: Partial<ListSettings>;
  readonly authorId: number;
  readonly now: string;
  /** The last step of its address, when that is not to follow from the title (`Shared Documents`). */
  readonly leaf?: string;
}

const served = new Set([100, 101, 119]);

/** The part of an address that a title gives: SharePoint leaves out what may not stand in a folder's name. */
const leafOf = (title: string): string => title.replace(/["*:<>?/\\|#%&{}~]/g, '').replace(/^[. ]+|[. ]+$/g, '').slice(0, 50);

const freeRootFolder = (db: Database, site: Site, leaf: string, library: boolean): string => {
  const base = `${site.path}/${library ? '' : 'Lists/'}${leaf}`;
  for (let count = 0; ; count += 1) {
    const path = count === 0 ? base : `${base}${count}`;
    if (listByRootFolder(db, path) === undefined) {
      return path;
    }
  }
};

/** @throws 500 when the title is taken, 400 when it is empty or too long */
export const checkTitle = (db: Database, siteId: string, title: string, own?: string): string => {
  const trimmed = title.trim();
  if (trimmed === '' || trimmed.length > 255) {
    throw invalidArgument('The title of a list must have between 1 and 255 characters.');
  }
  const taken = listByTitle(db, siteId, trimmed);
  if (taken !== undefined && taken.id !== own) {
    throw titleTaken();
  }
  return trimmed;
};

/** Makes a list or library with its built-in columns, content types and default view. It has the web's permissions. */
export const createList = (db: Database, site: Site, wanted: NewList): List => {
  if (!served.has(wanted.baseTemplate)) {
    throw notImplemented('Value of body property', `BaseTemplate = ${wanted.baseTemplate}`);
  }
  const title = checkTitle(db, site.id, wanted.title);
  const library = wanted.baseTemplate !== 100;
  const list: List = {
    id: randomUUID(), siteId: site.id, title, rootFolder: freeRootFolder(db, site, wanted.leaf ?? leafOf(title), library),
    rootFolderId: randomUUID(), baseTemplate: wanted.baseTemplate, authorId: wanted.authorId, created: wanted.now,
    modified: wanted.now, itemDeleted: wanted.now, version: 1, scopeId: site.scopeId,
    settings: { ...defaultSettings(wanted.baseTemplate), ...wanted.settings },
  };
  insertList(db, list);
  builtInFields(library).forEach((field, position) => insertField(db, { ...field, ownerId: list.id, position }));
  createListContentTypes(db, list);
  createDefaultView(db, list);
  return list;
};
