import { readBody, sendJson, UnreadableRequest } from '../identity/http';
import type { Area, Exchange } from '../rest/area';
import type { Tenant } from '../rest/tenant';
import { ControlRefusal } from './control-refusal';
import type { Controls } from './controls';
import { readFault } from './fault';

const root = '/_tenant/controls';
const bodyLimit = 64 * 1024;

type Body = Readonly<Record<string, unknown>>;

/**
 * `/_tenant/controls`: the clock, settings and faults of a tenant that was started with `--test-controls`; without that there is
 * nothing there. Needs no person: whoever can start such a tenant on this machine may turn it.
 */
export const controlsArea: Area = {
  name: 'controls',
  respond: async (exchange) => {
    const { path, response, tenant } = exchange;
    if (path !== root && !path.startsWith(`${root}/`)) {
      return false;
    }
    const { controls } = tenant;
    if (controls === undefined) {
      sendJson(response, 404, { error: 'This tenant was not started with --test-controls.' });
      return true;
    }
    try {
      sendJson(response, 200, answer(exchange, controls, await bodyOf(exchange)));
    } catch (error) {
      if (!(error instanceof ControlRefusal || error instanceof UnreadableRequest)) {
        throw error;
      }
      sendJson(response, error.status, { error: error.message });
    }
    return true;
  },
};

const bodyOf = async ({ request }: Exchange): Promise<Body> => {
  const text = (await readBody(request, bodyLimit)).toString('utf8');
  if (text.trim() === '') {
    return {};
  }
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      return body as Body;
    }
  } catch {
    // Said below, as for every body that is no object.
  }
  throw new ControlRefusal(400, 'The body must be a JSON object.');
};

const state = ({ settings }: Tenant, { clock, faults }: Controls): object => ({
  clock: { now: clock.now().toISOString(), frozen: clock.frozen }, settings: settings.current, faults: faults.all(),
});

const answer = ({ path, request, tenant }: Exchange, controls: Controls, body: Body): object => {
  const { clock, faults } = controls;
  const asked = `${request.method ?? ''} ${path.slice(root.length)}`;
  const id = /^DELETE \/faults\/(\d+)$/.exec(asked)?.[1];
  if (id !== undefined && !faults.remove(Number(id))) {
    throw new ControlRefusal(404, `There is no fault ${id}.`);
  }
  const turns: Readonly<Record<string, () => void>> = {
    'GET ': () => undefined,
    'DELETE ': () => {
      faults.clear();
      tenant.settings.reset();
      clock.reset();
    },
    'POST /clock/set': () => clock.set(momentOf(body)),
    'POST /clock/advance': () => clock.advance(secondsOf(body)),
    'POST /clock/freeze': () => clock.freeze(),
    'POST /clock/release': () => clock.release(),
    'POST /clock/reset': () => clock.reset(),
    'PATCH /settings': () => tenant.settings.change(body),
    'DELETE /faults': () => faults.clear(),
  };
  if (asked === 'POST /faults') {
    return faults.add(readFault(body));
  }
  const turn = turns[asked];
  if (turn === undefined && id === undefined) {
    throw new ControlRefusal(501, `${request.method ?? ''} ${path} is not implemented.`);
  }
  turn?.();
  return state(tenant, controls);
};

/** @throws 501 naming what stands in the body besides */
const only = (body: Body, name: string): unknown => {
  const other = Object.keys(body).find((one) => one !== name);
  if (other !== undefined) {
    throw new ControlRefusal(501, `'${other}' is not implemented.`);
  }
  return body[name];
};

const momentOf = (body: Body): Date => {
  const now = only(body, 'now');
  const moment = new Date(typeof now === 'string' ? now : NaN);
  if (Number.isNaN(moment.getTime())) {
    throw new ControlRefusal(400, "'now' must be a moment in ISO 8601.");
  }
  return moment;
};

const secondsOf = (body: Body): number => {
  const seconds = only(body, 'seconds');
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) {
    throw new ControlRefusal(400, "'seconds' must be a number.");
  }
  return seconds;
};
