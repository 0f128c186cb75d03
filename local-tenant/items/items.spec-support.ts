import Libsql from 'libsql';

import { changeTables } from '../changes/change-tables';
import { labelTables } from '../labels/label-tables';
import type { QueryOptions } from '../odata/query-options';
import { wholeEntity } from '../odata/selection';
import type { Call } from '../rest/call';
import { standardSettings } from '../controls/settings';
import { Access } from '../security/access';
import { maskOf } from '../security/permissions';
import { stateTables } from './state-tables';
import { coreTables } from '../storage/core-tables';
import { Database } from '../storage/database';
import { defaultWebSettings } from '../webs/site';
import { plainColumn, type ItemColumn } from './item-column';
import { ensureColumnIndex } from './column-index';
import type { ListOfItems } from './list-of-items';

const SITE = '11111111-1111-4111-8111-111111111111';
const LIST = '22222222-2222-4222-8222-222222222222';

/** Everybody whom a spec needs, with the permission level that they have on the list's scope. */
export const PEOPLE = { owner: 1, adder: 2, editor: 3, reader: 4 } as const;

const LEVELS: Readonly<Record<keyof typeof PEOPLE, bigint>> = {
  owner: maskOf(2147483647n, 4294967295n),
  adder: maskOf(304n, 134418531n),
  editor: maskOf(304n, 134418535n | 8n),
  reader: maskOf(304n, 134418529n),
};

export interface Bench {
  readonly db: Database;
  readonly list: ListOfItems;
  call(person: keyof typeof PEOPLE): Call;
  /** Gives a folder its own scope on which only these may do what they may do on the list. */
  restrict(itemId: number, people: readonly (keyof typeof PEOPLE)[]): void;
}

export const COLUMNS: readonly ItemColumn[] = [
  plainColumn('Title', 'text', 'Text'),
  { ...plainColumn('Code', 'text', 'Text'), unique: true, indexed: true },
  { ...plainColumn('State', 'choice', 'Choice'), choices: ['Draft', 'Done'], indexed: true, defaultValue: 'Draft' },
  plainColumn('Amount', 'number', 'Number'),
  plainColumn('Content', 'note', 'Note'),
  { ...plainColumn('Sealed', 'text', 'Text'), readOnly: true },
  plainColumn('Owner', 'user', 'User'),
];

/** A list with its people, in memory. */
export function makeBench(more: Partial<ListOfItems> = {}): Bench {
  const db = new Database(new Libsql(':memory:'));
  [...coreTables, ...stateTables, ...labelTables, ...changeTables].forEach(sql => db.exec(sql));
  db.run(`INSERT INTO scopes (id, site_id, kind, label) VALUES (1, ?, 'list', 'list')`, SITE);
  db.run(
    `INSERT INTO lists VALUES (?, ?, 'web', 'Series', '/sites/x/Lists/Series', ?, 100, 1, '', '', '', 1, 1, 1, '{}')`,
    LIST, SITE, '33333333-3333-4333-8333-333333333333');
  for (const [name, id] of Object.entries(PEOPLE)) {
    db.run(`INSERT INTO principals VALUES (?, ?, 'person', ?, ?, ?, ?, 0, '{}')`,
      SITE, id, `i:0#.f|membership|${name}@example.org`, name, `${name}@example.org`, name);
    db.run(`INSERT INTO role_definitions VALUES (?, ?, ?, '', ?, 1, 0, 0)`,
      SITE, id, name, String(LEVELS[name as keyof typeof PEOPLE]));
    db.run('INSERT INTO role_assignments VALUES (1, ?, ?)', id, id);
  }
  const list: ListOfItems = {
    id: LIST, siteId: SITE, webId: 'web', title: 'Series', rootFolder: '/sites/x/Lists/Series',
    rootFolderId: '33333333-3333-4333-8333-333333333333', created: '', modified: '', scopeId: 1, isLibrary: false,
    itemTypeName: 'SP.Data.SeriesListItem', versioning: true, majorVersionLimit: 0, columns: COLUMNS,
    drafts: { minorVersions: false, moderation: false, minorVersionLimit: 0, visibility: 0, forceCheckout: false },
    indexedSystemColumns: new Set(), contentTypes: [{ id: '0x0100AA', name: 'Item' }, { id: '0x0120AA', name: 'Folder' }], ...more,
  };
  COLUMNS.filter(column => column.indexed).forEach(column => ensureColumnIndex(db, LIST, {
    internalName: column.name, title: column.title, unique: column.unique, type: column.kind === 'choice' ? 'Choice' : 'Text',
  }));
  return {
    db,
    list,
    call: person => callOf(db, PEOPLE[person]),
    restrict: (itemId, people) => {
      const scope = 100 + itemId;
      db.run(`INSERT INTO scopes (id, site_id, kind, parent_id, label) VALUES (?, ?, 'item', 1, '')`, scope, SITE);
      people.forEach(person => db.run('INSERT INTO role_assignments VALUES (?, ?, ?)', scope, PEOPLE[person], PEOPLE[person]));
      db.run('UPDATE items SET scope_id = ?, own_scope = 1 WHERE list_id = ? AND id = ?', scope, LIST, itemId);
    },
  };
}

function callOf(db: Database, principalId: number): Call {
  return {
    db,
    request: {
      method: 'GET', origin: 'http://localhost:1', webPath: '/sites/x', resource: '', query: new Map(), headers: new Map(),
      body: Buffer.alloc(0),
    },
    site: {
      id: SITE, webId: SITE, sitePath: '/sites/x', parentWebId: null, settings: defaultWebSettings, path: '/sites/x', title: 'X', description: '', language: 1043, created: '', modified: '',
      scopeId: 1, ownersGroup: null, membersGroup: null, visitorsGroup: null,
    },
    access: new Access(db, SITE, { personId: String(principalId), principalId, isAdmin: false, holdsAll: false, via: 'bearer' }),
    now: '2026-03-04T05:06:07.890Z',
    dataFolder: '',
    tenantId: SITE,
    settings: standardSettings,
    formDigest: () => '',
  };
}

export function queryOf(options: Partial<QueryOptions> = {}): QueryOptions {
  return { selection: wholeEntity, orderBy: [], ...options };
}
