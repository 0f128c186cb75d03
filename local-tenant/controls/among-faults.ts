import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { overload } from '../errors/overload';
import { cutAnswer, dropAnswer } from './break-answer';
import type { Controls } from './controls';
import type { Fault } from './fault';
import { decodedOrAsIs } from '../rest/percent-encoding';

const refuse = (fault: Fault, request: IncomingMessage, response: ServerResponse, now: Date): void => {
  const isGraph = /^\/graph\//i.test(request.url ?? '') || /^graph\.microsoft\./i.test(request.headers.host ?? '');
  const { status, headers, body } = overload(fault.kind === '429' ? 429 : 503, fault.retryAfter, isGraph, randomUUID(), now);
  request.resume();
  response.writeHead(status, { ...headers, 'Content-Length': String(Buffer.byteLength(body)) });
  response.end(body);
};

/** Carries out a request with whatever faults it meets. The controls' own address meets none. */
export const amongFaults = async (
  controls: Controls | undefined, request: IncomingMessage, response: ServerResponse, perform: () => Promise<void>,
): Promise<void> => {
  const address = decodedOrAsIs(request.url ?? '/');
  if (controls === undefined || address.startsWith('/_tenant/controls')) {
    return perform();
  }
  const method = String(request.headers['x-http-method'] ?? request.method ?? 'GET').toUpperCase();
  const faults = controls.faults.meeting(method, address);
  for (const { milliseconds } of faults.filter(({ kind }) => kind === 'latency')) {
    await setTimeout(milliseconds);
  }
  const kinds = new Set(faults.map(({ kind }) => kind));
  if (kinds.has('dropBefore')) {
    request.socket.destroy();
    return;
  }
  const refusal = faults.find(({ kind }) => kind === '429' || kind === '503');
  if (refusal !== undefined) {
    return refuse(refusal, request, response, controls.clock.now());
  }
  if (kinds.has('dropAfter')) {
    dropAnswer(response);
  } else if (kinds.has('cut')) {
    cutAnswer(response);
  }
  try {
    await perform();
  } catch (error) {
    // A stream that cannot be sent because its connection was broken on purpose.
    if (!(kinds.has('dropAfter') || kinds.has('cut')) || response.socket?.destroyed === false) {
      throw error;
    }
  }
};
