import { STATUS_CODES } from 'node:http';
import type { Answer } from '../rest/answer';

const partText = (answer: Answer): string => {
  const body = Buffer.isBuffer(answer.body) ? answer.body.toString('utf8') : '';
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name.toUpperCase()}: ${value}`);
  return [
    'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '',
    `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}`, ...headers, '', body, '',
  ].join('\r\n');
};

/** The answers of a batch in the order of its requests: one flat multipart, as SharePoint writes it for changesets too. */
export const writeBatch = (answers: readonly Answer[], boundary: string): Answer => ({
  status: 200,
  headers: { 'Content-Type': `multipart/mixed; boundary="${boundary}"` },
  body: Buffer.from(`${answers.map((answer) => `--${boundary}\r\n${partText(answer)}`).join('')}--${boundary}--\r\n`),
});
