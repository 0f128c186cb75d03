import { ApiError } from '../errors/api-error';
import { runQuery, type QueryStyle } from './run-query';
import { identityOf } from './identity-kinds';
import type { CsomJson } from './csom-json';
import { nullObject as nullReference, versionConflict } from './csom-refusals';
import { csomValue } from './csom-value';
import type { CsomSession } from './csom-session';
import { additionsTo } from './csom-type';
import type { LiveEntity } from './live-object';
import { runMethod } from './run-method';
import { setProperty } from './set-property';
import { staticResult } from './static-objects';
import type { Resource } from '../odata/entity-type';
import type { Call } from '../rest/call';
import type { Action } from './request';

export interface Running {
  /** Ids of actions, each followed by its result. */
  readonly results: CsomJson[];
  readonly style: QueryStyle;
  isServed(error: unknown): error is ApiError;
  describe(error: ApiError): CsomJson;
}

/**
 * Runs actions in their order until one is refused: that one leaves nothing behind, those before it stay.
 * @returns the refusal
 */
export const runActions = (actions: readonly Action[], session: CsomSession, running: Running): ApiError | undefined => {
  for (const action of actions) {
    try {
      if (action.kind === 'scope') {
        runScope(action, session, running);
      } else {
        session.call.db.transaction(() => runAction(action, session, running));
      }
    } catch (error) {
      if (running.isServed(error)) {
        return error;
      }
      throw error;
    }
  }
  return undefined;
};

/** @throws ApiError when somebody else changed the object since the client read it */
const demandVersion = ({ type, entity, call }: LiveEntity, known: string): void => {
  const actual = additionsTo(type, entity, call).find((one) => one.version !== undefined)?.version?.(entity);
  if (actual !== undefined && actual !== known) {
    throw versionConflict();
  }
};

type Scope = Extract<Action, { kind: 'scope' }>;

/** `ExceptionHandlingScope`: a refusal in it is told as its result, and the request goes on. */
const runScope = ({ id, body, onError, always }: Scope, session: CsomSession, running: Running): void => {
  const failure = runActions(body, session, running);
  running.results.push(Number(id), { HasException: failure !== undefined, ErrorInfo: failure === undefined ? null : running.describe(failure) });
  for (const actions of [failure === undefined ? [] : onError, always]) {
    const next = runActions(actions, session, running);
    if (next !== undefined) {
      throw next;
    }
  }
};

const runAction = (action: Exclude<Action, Scope>, session: CsomSession, { results, style }: Running): void => {
  const answer = (result: CsomJson): void => {
    results.push(Number(action.id), result);
  };
  if (action.kind === 'staticMethod') {
    answerWith(staticResult(action.typeId, action.name, action.args, session), session.call);
    return;
  }
  const target = session.resolve(action.pathId);
  switch (action.kind) {
    case 'objectPath':
      return answer({ IsNull: target.kind === 'null' });
    case 'identityQuery': {
      const identity = target.kind === 'entity' ? identityOf(target, style.requestId) : undefined;
      return identity === undefined ? undefined : answer({ _ObjectIdentity_: identity });
    }
    case 'query':
      return answer(runQuery(target, action.query, style));
    case 'setProperty':
      return setProperty(target, action.name, action.value, session);
    default:
      if (target.kind === 'null') {
        throw nullReference();
      }
      if (target.kind === 'entity' && action.version !== undefined) {
        demandVersion(target, action.version);
      }
      return answerWith(runMethod(target, action.name, action.args, session), target.call);
  }

  /** A method that gives nothing has no answer. */
  function answerWith(resource: Resource | undefined, call: Call): void {
    if (resource?.kind === 'value') {
      answer(csomValue(resource.type, resource.value));
    } else if (resource?.kind === 'entity' || resource?.kind === 'collection') {
      answer(runQuery(session.objectOf(resource, call), { own: { all: true, properties: [] }, children: { all: true, properties: [] } }, style));
    }
  }
};
