import { randomUUID } from 'node:crypto';
import { createListContentTypes } from '../content-types/list-content-types';
import { notImplemented } from '../errors/refusals';
import { builtInFields } from '../fields/built-in-fields';
import { insertField } from '../fields/field-store';
import { siteColumnNamed } from '../fields/site-columns';
import type { Database } from '../storage/database';
import type { Site } from '../webs/site';
import { createDefaultView } from '../views/default-view';
import { isLibrary, type List, type ListSettings } from './list';
import { titleEmpty, titleTaken, titleTooLong } from './list-refusals';
import { defaultSettings } from './list-settings-defaults';
import { insertList, listByRootFolder, listByTitle } from './list-store';
import { templateOf } from './list-templates';

export interface NewList {
  readonly title: string;
  readonly baseTemplate: number;
  readonly settings?: Partial<ListSettings>;
  readonly authorId: number;
  readonly now: string;
  /** The last step of its address, when that is not to follow from the title (`Shared Documents`). */
  readonly leaf?: string;
}

/** The part of an address that a title gives: SharePoint leaves out what may not stand in a folder's name. */
const leafOf = (title: string): string => title.replace(/["*:<>?/\\|#%&{}~]/g, '').replace(/^[. ]+|[. ]+$/g, '').slice(0, 50);

const freeRootFolder = (db: Database, site: Site, leaf: string, library: boolean): string => {
  const base = `${site.path}/${library || leaf.includes('/') ? '' : 'Lists/'}${leaf}`;
  for (let count = 0; ; count += 1) {
    const path = count === 0 ? base : `${base}${count}`;
    if (listByRootFolder(db, path) === undefined) {
      return path;
    }
  }
};

/** @throws 500 when the title is taken, 400 when it is empty or too long */
export const checkTitle = (db: Database, webId: string, title: string, own?: string): string => {
  const trimmed = title.trim();
  if (trimmed === '') {
    throw titleEmpty();
  }
  if (trimmed.length > 255) {
    throw titleTooLong();
  }
  const taken = listByTitle(db, webId, trimmed);
  if (taken !== undefined && taken.id !== own) {
    throw titleTaken();
  }
  return trimmed;
};

/** Makes a list or library with its built-in columns, content types and default view. It has the web's permissions. */
export const createList = (db: Database, site: Site, wanted: NewList): List => {
  const template = templateOf(wanted.baseTemplate);
  if (template === undefined) {
    throw notImplemented('Value of body property', `BaseTemplate = ${wanted.baseTemplate}`);
  }
  const title = checkTitle(db, site.webId, wanted.title);
  const id = randomUUID();
  const leaf = wanted.leaf ?? leafOf(title);
  const list: List = {
    id, siteId: site.id, webId: site.webId, title, rootFolder: freeRootFolder(db, site, leaf === '' ? id : leaf, isLibrary(wanted)),
    rootFolderId: randomUUID(), baseTemplate: wanted.baseTemplate, authorId: wanted.authorId, created: wanted.now,
    modified: wanted.now, itemDeleted: wanted.now, version: 1, scopeId: site.scopeId,
    settings: { ...defaultSettings(wanted.baseTemplate), ...wanted.settings },
  };
  insertList(db, list);
  const columns = [...builtInFields(isLibrary(list)), ...template.columns.map(siteColumnNamed)];
  columns.forEach((field, position) => insertField(db, {
    ...field, ownerId: id, position, ...(field.lookupList === 'Self' ? { lookupList: id } : {}),
    ...(field.internalName === 'Title' && template.titleName !== undefined ? { title: template.titleName } : {}),
  }));
  createListContentTypes(db, list, template);
  createDefaultView(db, list, template);
  return list;
};
