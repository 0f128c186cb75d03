import { personToken } from '../../test/support/person-token';
import { site } from './seed';

const light = 'application/json;odata=nometadata';

/** One of the people, over HTTP. */
export interface Client {
  read(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  write(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  /** Adds rows to a list in one batch; gives the text of its answer. */
  addBatch(list: string, rows: readonly object[]): Promise<string>;
}

export const clientOf = async (origin: string, person: string): Promise<Client> => {
  const authorization = { Authorization: `Bearer ${await personToken(origin, person, origin)}` };
  const at = (path: string): string => `${origin}${site}/_api/${path}`;
  return {
    read: (path, headers = {}) => fetch(at(path), { headers: { Accept: light, ...authorization, ...headers } }),
    write: (path, body, headers = {}) =>
      fetch(at(path), { method: 'POST', body: JSON.stringify(body), headers: { Accept: light, 'Content-Type': 'application/json', ...authorization, ...headers } }),
    addBatch: async (list, rows) => {
      const parts = rows.flatMap((row) => [
        '--changes', 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
        `POST ${at(`web/lists/getByTitle('${list}')/items`)} HTTP/1.1`, 'Content-Type: application/json', `Accept: ${light}`, '', JSON.stringify(row), '',
      ]);
      const body = ['--bench', 'Content-Type: multipart/mixed; boundary=changes', '', ...parts, '--changes--', '', '--bench--', ''].join('\r\n');
      const answer = await fetch(at('$batch'), {
        method: 'POST', body, headers: { 'Content-Type': 'multipart/mixed; boundary=bench', ...authorization },
      });
      return answer.text();
    },
  };
};

/** Milliseconds until the answer was read whole. @throws when it is a refusal */
export const timed = async (ask: () => Promise<Response>): Promise<number> => {
  const began = performance.now();
  const answer = await ask();
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${answer.status} ${text}`);
  return performance.now() - began;
};
