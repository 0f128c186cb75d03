import { notImplemented } from '../errors/refusals';
import { entityResource, erased } from '../odata/declare';
import { membersOf } from '../odata/members';
import type { Resource } from '../odata/entity-type';
import { apiRoot } from '../rest/api-root';
import type { Call } from '../rest/call';
import { permit } from '../security/permit';
import { bindByPlace, parametersOfOperation } from './bind-arguments';
import { noStub } from './csom-refusals';
import type { CsomMethod, On } from './csom-members';
import type { CsomSession } from './csom-session';
import type { Argument } from './request';
import { staticTypes } from './static-types';

const typeOf = (typeId: string): NonNullable<(typeof staticTypes)[string]> => {
  const type = staticTypes[typeId.toLowerCase().replace(/[{}]/g, '')];
  if (type === undefined) {
    throw noStub(typeId);
  }
  return type;
};

const requestContext = '3747adcd-a3c3-41b9-bfab-4a64dd2f1e0a';

/** `<StaticProperty>`: the context of the request is the only one. */
export const staticObject = (typeId: string, name: string, call: Call): Resource => {
  if (typeId.toLowerCase().replace(/[{}]/g, '') !== requestContext) {
    throw notImplemented('Static property', name);
  }
  if (name !== 'Current') {
    throw notImplemented('Static property', `SP.RequestContext.${name}`);
  }
  return entityResource(apiRoot, call.site);
};

/** `<Constructor>` @throws ApiError for a type that has no stub on this site */
export const constructed = (typeId: string, args: readonly Argument[], call: Call): Resource => {
  const { name, construct } = typeOf(typeId);
  if (construct === undefined || args.length > 0) {
    throw notImplemented('Constructor of', name);
  }
  return construct(call, typeId);
};

/** A static method that REST has as `_api/<type>.<method>`. */
const ofRest = (type: string, method: string, last: readonly string[], call: Call): CsomMethod<unknown> | undefined => {
  const members = membersOf(erased(apiRoot), call.site, call);
  const operation = (members.find('actions', `${type}.${method}`) ?? members.find('functions', `${type}.${method}`))?.member;
  if (operation === undefined) {
    return undefined;
  }
  const parameters = parametersOfOperation(operation);
  const ordered = [...parameters.filter(([name]) => !last.includes(name)), ...parameters.filter(([name]) => last.includes(name))];
  return { parameters: Object.fromEntries(ordered), needs: operation.needs, run: ({ entity }, values) => operation.run(entity, values, call) };
};

/** `<StaticMethod>`, as an action or as a path. */
export const staticResult = (typeId: string, method: string, args: readonly Argument[], session: CsomSession): Resource | undefined => {
  const { call } = session;
  const { name, methods, inRest } = typeOf(typeId);
  const found: CsomMethod<unknown> | undefined = methods?.[method] ?? (inRest && ofRest(name, method, inRest.last, call));
  if (found === undefined) {
    throw notImplemented('Static method', `${name}.${method}`);
  }
  const values = bindByPlace(method, Object.entries(found.parameters ?? {}), args, session.resolve);
  permit(found.needs, call.site, () => call.site.scopeId, call);
  const result = found.run({ entity: call.site, call, others: session.entities, resolve: session.resolve } as unknown as On<unknown>, values);
  if (found.onlyStages !== true) {
    session.wrote();
  }
  return result;
};
