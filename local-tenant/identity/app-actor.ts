const prefix = 'app:';

/** Under which name an app acts that has nobody signed in: where a person's id would stand. */
export const appActorId = (appId: string): string => prefix + appId;

/** Whether that is an app, and no person. */
export const isAppActor = (id: string): boolean => id.startsWith(prefix);

/** The app's own id. */
export const appIdOf = (actorId: string): string => actorId.slice(prefix.length);
