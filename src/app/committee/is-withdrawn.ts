import type { SeriesStatus } from '../../store/types';

/**
 * Whether the working copy says that a version no longer waits, though nobody decided on it: its organisation took it
 * back. A copy that names another version, or that cannot be read, says nothing.
 */
export const isWithdrawn = (copy: Pick<SeriesStatus, 'state' | 'versionTicket'> | null, ticket: string): boolean =>
  copy?.versionTicket === ticket && copy.state !== 'Submitted';
