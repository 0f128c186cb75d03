import { readFileSync } from 'node:fs';
import { STATUS_CODES } from 'node:http';
import type { Answer } from '../rest/answer';

/** A file that a part asks for stands in the answer byte by byte, as everything else does. */
const part = (answer: Answer, boundary: string): Buffer => {
  const body = Buffer.isBuffer(answer.body) ? answer.body : readFileSync(answer.body.file);
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name.toUpperCase()}: ${value}`);
  const start = [
    `--${boundary}`, 'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`, ...headers, '', '',
  ].join('\r\n');
  return Buffer.concat([Buffer.from(start), body, Buffer.from('\r\n')]);
};

/** The answers of a batch in the order of its requests: one flat multipart, as SharePoint writes it for changesets too. */
export const writeBatch = (answers: readonly Answer[], boundary: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': `multipart/mixed; boundary="${boundary}"` },
  body: Buffer.concat([...answers.map((answer) => part(answer, boundary)), Buffer.from(`--${boundary}--\r\n`)]),
});
