import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from './answer';
import { codingFor, encode } from './content-coding';
import { sendFileBody } from './send-file';

/** What a cache must tell apart, besides what was said before (the Origin). */
const varyingBy = (response: ServerResponse): string => [response.getHeader('Vary'), 'Accept-Encoding'].filter(Boolean).join(', ');

/** A HEAD is answered with the headers alone. */
const isHead = (request: IncomingMessage): boolean => request.method === 'HEAD';

/** Sends an answer, compressed when the client takes that and it is worth it. */
export const send = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> => {
  const headers: Record<string, string> = { 'Cache-Control': 'private, max-age=0', Vary: varyingBy(response), ...answer.headers };
  const { body, status } = answer;
  if (!Buffer.isBuffer(body)) {
    await sendFileBody(request, response, body, headers);
    return;
  }
  const coding = codingFor(request.headers['accept-encoding'] as string | undefined, headers['Content-Type'] ?? '', body.length);
  const sent = coding === undefined ? body : await encode(body, coding);
  if (coding !== undefined) {
    headers['Content-Encoding'] = coding;
  }
  if (status !== 204 && status !== 304) {
    headers['Content-Length'] = String(sent.length);
  }
  response.writeHead(status, headers);
  response.end(isHead(request) ? undefined : sent);
};
