import type { Database } from '../storage/database';
import { personById } from '../users/principal-store';
import { appIdOf, isAppActor } from './app-actor';
import { appById } from './app-registration';
import type { Person } from './person';

/** Who acts: a person, or an app by itself, which has a name and no address. */
export const actorById = (db: Database, id: string): Person | undefined => {
  if (!isAppActor(id)) return personById(db, id);
  const app = appById(db, appIdOf(id));
  return app && { id, displayName: app.name, mail: '', jobTitle: '', tenantRoles: [] };
};
