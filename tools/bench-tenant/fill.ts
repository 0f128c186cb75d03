import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertItem } from '../../local-tenant/items/item-store';
import { startServer, type RunningServer } from '../../local-tenant/server';
import { seed, site } from './seed';

const json = { Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };

/** What stands in a row's Body follows from its title: whoever reads a row can tell whether it is whole. */
export const bodyOf = (title: string): string => createHash('sha256').update(title).digest('hex');

interface Filling {
  readonly server: RunningServer;
  readonly token: string;
}

const post = async ({ server, token }: Filling, path: string, body: object): Promise<Record<string, unknown>> => {
  const answer = await fetch(`${server.origin}${site}/_api/web/${path}`, {
    method: 'POST', headers: { ...json, Authorization: `Bearer ${token}` }, body: JSON.stringify(body),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
};

interface ListRow {
  readonly id: string;
  readonly root_folder: string;
  readonly scope_id: number;
}

const listNamed = ({ server }: Filling, title: string): ListRow => {
  const row = server.tenant.db.get<ListRow>('SELECT id, root_folder, scope_id FROM lists WHERE title = ?', title);
  if (row === undefined) throw new Error(`no list ${title}`);
  return row;
};

/** Rows by way of the tenant's own store, as no client could send so many in a bearable time. */
const fillList = (filling: Filling, title: string, count: number, file?: (id: number, version: number) => void): void => {
  const { db, now } = filling.server.tenant;
  const list = listNamed(filling, title);
  const versioned = {
    id: list.id, versioning: false, majorVersionLimit: 500, isLibrary: file !== undefined,
    drafts: { minorVersions: false, moderation: false, minorVersionLimit: 0, visibility: 0, forceCheckout: false },
  };
  const stamp = now().toISOString();
  db.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const name = `${title} ${at}`;
      const row = insertItem(db, versioned, {
        folder: list.root_folder, scopeId: list.scope_id, kind: 0, leafName: file === undefined ? undefined : `${name}.txt`,
        contentType: file === undefined ? '0x01' : '0x0101', authorId: 1, editorId: 1, created: stamp, modified: stamp,
        // Of Small 120 rows are open, of Big 4,000: what a filter finds must stay below the list view threshold.
        fields: file === undefined ? { Title: name, State: at % 15 < 2 || (title === 'Small' && at % 15 < 6) ? 'open' : 'closed', Body: bodyOf(name) } : {},
      });
      file?.(row.id, row.uiVersion);
    }
  });
};

const fillLibrary = (filling: Filling, title: string, count: number): void => {
  const { db, dataFolder } = filling.server.tenant;
  const { id: listId } = listNamed(filling, title);
  const folders = Array.from({ length: 256 }, (_, at) => at.toString(16).padStart(2, '0'));
  folders.forEach((folder) => mkdirSync(join(dataFolder, 'files', folder), { recursive: true }));
  fillList(filling, title, count, (id, uiVersion) => {
    const name = createHash('md5').update(`${id}`).digest('hex');
    writeFileSync(join(dataFolder, 'files', name.slice(0, 2), name), `file ${id}`);
    db.run('INSERT INTO file_bodies (list_id, item_id, ui_version, name, size) VALUES (?, ?, ?, ?, ?)', listId, id, uiVersion, name, `file ${id}`.length);
  });
};

/** A data folder with lists of 300 and 30,000 items and a library of 100,000 files. */
export async function fill(dataFolder: string): Promise<void> {
  const server = await startServer({ port: 0, dataFolder, seed: () => seed });
  const answer = await fetch(`${server.origin}/identity/owner/token?resource=${encodeURIComponent(server.origin)}`);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  const filling = { server, token };
  for (const title of ['Small', 'Big', 'Storm']) {
    await post(filling, 'lists', { Title: title, BaseTemplate: 100 });
    const list = `lists/getByTitle('${title}')`;
    await post(filling, `${list}/fields/createFieldAsXml`, {
      parameters: { SchemaXml: '<Field Type="Text" Name="State" StaticName="State" DisplayName="State" Indexed="TRUE"/>', Options: 8 },
    });
    await post(filling, `${list}/fields/createFieldAsXml`, { parameters: { SchemaXml: '<Field Type="Note" Name="Body" StaticName="Body" DisplayName="Body"/>', Options: 8 } });
  }
  await post(filling, 'lists', { Title: 'Papers', BaseTemplate: 101 });
  fillList(filling, 'Small', 300);
  fillList(filling, 'Big', 30_000);
  fillLibrary(filling, 'Papers', 100_000);
  await server.close();
}
