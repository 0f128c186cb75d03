import { notImplemented } from '../errors/refusals';
import type { Resource } from '../odata/entity-type';
import { readable } from '../odata/walk';
import type { Call } from '../rest/call';
import { invalidRequest, nullObject as nullReference } from './csom-refusals';
import { foundByIdentity, readAgain } from './identity-kinds';
import { nullObject, type LiveEntity, type LiveObject } from './live-object';
import { runMethod } from './run-method';
import { followProperty } from './follow-property';
import { constructed, staticObject, staticResult } from './static-objects';
import type { CsomRequest, ObjectPath } from './request';

/** A resource of the model as an object of the request; plain values are none. */
const asObject = (resource: Resource | undefined, call: Call, seen: number): LiveObject => {
  switch (resource?.kind) {
    case 'entity': {
      const own = resource.type.declaration.within?.(resource.entity, call) ?? call;
      return { kind: 'entity', type: resource.type, entity: resource.entity, members: resource.members, call: own, staged: new Map(), seen };
    }
    case 'collection':
      return { kind: 'collection', collection: resource.collection, parent: resource.parent, call, seen };
    case 'nothing':
    case undefined:
      return nullObject;
    default:
      throw invalidRequest('The path does not lead to an object.');
  }
};

/** The objects that the paths of one request lead to: each path is followed once, when an action needs it first. */
export class CsomSession {
  private readonly objects = new Map<string, LiveObject>();
  private readonly underWay = new Set<string>();
  private writes = 0;

  public constructor(private readonly request: CsomRequest, public readonly call: Call) {}

  /** @throws ApiError when the path leads nowhere, or to what the caller may not see */
  public readonly resolve = (pathId: string): LiveObject => {
    const known = this.objects.get(pathId);
    if (known !== undefined) {
      return this.fresh(known);
    }
    const path = this.request.paths.get(pathId);
    if (path === undefined) {
      throw invalidRequest(`There is no object path with the id ${pathId}.`);
    }
    if (this.underWay.has(pathId)) {
      throw invalidRequest(`The object path with the id ${pathId} leads to itself.`);
    }
    this.underWay.add(pathId);
    try {
      const object = this.follow(path);
      this.objects.set(pathId, object);
      return object;
    } finally {
      this.underWay.delete(pathId);
    }
  };

  /** Something was written: what was read before may be out of date. */
  public wrote(): void {
    this.writes += 1;
  }

  public readonly entities = (): readonly LiveEntity[] => [...this.objects.values()].filter((object): object is LiveEntity => object.kind === 'entity');

  /** An operation's result as an object. */
  public objectOf(resource: Resource | undefined, call: Call): LiveObject {
    return asObject(resource, call, this.writes);
  }

  /** The object as it is after all that was written. @throws ApiError when it is gone */
  public fresh<O extends LiveObject>(object: O): O {
    if (object.kind === 'null' || object.seen === this.writes) {
      return object;
    }
    object.seen = this.writes;
    if (object.kind === 'collection') {
      object.parent = object.reload?.() ?? object.parent;
    } else {
      object.entity = readAgain(object) ?? object.reload?.() ?? object.entity;
    }
    return object;
  }

  private follow(path: ObjectPath): LiveObject {
    switch (path.kind) {
      case 'staticProperty':
        return this.objectOf(staticObject(path.typeId, path.name, this.call), this.call);
      case 'staticMethod':
        return this.objectOf(staticResult(path.typeId, path.name, path.args, this), this.call);
      case 'constructor':
        return this.objectOf(constructed(path.typeId, path.args, this.call), this.call);
      case 'identity': {
        const { type, entity, call } = foundByIdentity(path.name, this.call);
        return this.objectOf(readable(type, entity, call), call);
      }
      case 'property':
        return followProperty(this.parentOf(path.parentId), path.name, this);
      case 'method': {
        const parent = this.parentOf(path.parentId);
        return this.objectOf(runMethod(parent, path.name, path.args, this), parent.call);
      }
      default:
        throw notImplemented('Object path', (path as ObjectPath).kind);
    }
  }

  private parentOf(pathId: string): Exclude<LiveObject, { kind: 'null' }> {
    const parent = this.resolve(pathId);
    if (parent.kind === 'null') {
      throw nullReference();
    }
    return parent;
  }
}
