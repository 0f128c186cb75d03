import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import type { Answer } from './answer';

const accepts = (request: IncomingMessage): boolean => /\bgzip\b(?!\s*;\s*q=0(\.0*)?\b)/i.test(String(request.headers['accept-encoding'] ?? ''));

const compressible = (contentType: string): boolean => /json|text|javascript|xml|svg|multipart\/mixed/.test(contentType);

/** Sends an answer, compressed when the client takes that and it is worth it. */
export const send = async (request: IncomingMessage, response: ServerResponse, answer: Answer): Promise<void> => {
  const headers: Record<string, string> = {
    'Cache-Control': 'private, max-age=0', 'X-Content-Type-Options': 'nosniff', Vary: 'Accept-Encoding', ...answer.headers,
  };
  const { body } = answer;
  if (!Buffer.isBuffer(body)) {
    response.writeHead(answer.status, { ...headers, 'Content-Length': String(body.size) });
    await pipeline(createReadStream(body.file), response);
    return;
  }
  const zip = body.length > 1024 && accepts(request) && compressible(headers['Content-Type'] ?? '');
  const sent = zip ? gzipSync(body, { level: 5 }) : body;
  if (zip) {
    headers['Content-Encoding'] = 'gzip';
  }
  if (answer.status !== 204) {
    headers['Content-Length'] = String(sent.length);
  }
  response.writeHead(answer.status, headers);
  response.end(sent);
};
