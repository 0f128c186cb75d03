/** A moment as records management writes it: whole seconds, UTC. */
export const seconds = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`;
