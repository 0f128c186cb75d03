import { createHmac, timingSafeEqual } from 'node:crypto';
import type { GraphContext } from '../engine/graph-context';
import type { DriveItem } from './drive-place';

/** An address that whoever has it may read a file at, in the name of the person who asked for it. */
interface Ticket {
  readonly personId: string;
  readonly uniqueId: string;
  /** Seconds since 1970. */
  readonly until: number;
}

/** How long a download address is good, in seconds. */
const lifetime = 3600;

const seal = (secret: Buffer, { personId, uniqueId, until }: Ticket): string =>
  createHmac('sha256', secret).update(`download\n${personId}\n${uniqueId}\n${until}`).digest('base64url');

/** `tempauth` of an address. */
const written = (secret: Buffer, ticket: Ticket): string =>
  `v1.${Buffer.from(JSON.stringify(ticket)).toString('base64url')}.${seal(secret, ticket)}`;

/** @returns undefined for a ticket that was forged, is for another file or has run out */
export const readTicket = (secret: Buffer, text: string, uniqueId: string, now: Date): Ticket | undefined => {
  const [, payload = '', given = ''] = /^v1\.([\w-]+)\.([\w-]{43})$/.exec(text) ?? [];
  if (given === '') return undefined;
  const ticket = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Ticket;
  const right = timingSafeEqual(Buffer.from(given), Buffer.from(seal(secret, ticket)));
  return right && ticket.uniqueId === uniqueId && ticket.until * 1000 > now.getTime() ? ticket : undefined;
};

/** Where a file's content is to be had without a token, as SharePoint writes it. */
export const downloadUrlOf = ({ call, row }: DriveItem, context: GraphContext): string => {
  const uniqueId = row?.uniqueId ?? '';
  const ticket = { personId: context.person.id, uniqueId, until: Math.floor(context.now.getTime() / 1000) + lifetime };
  const query = new URLSearchParams({ UniqueId: uniqueId, Translate: 'false', tempauth: written(context.tenant.issuer.secret, ticket), ApiVersion: '2.0' });
  return `${context.sharePointOrigin}${encodeURI(call.site.path)}/_layouts/15/download.aspx?${query.toString()}`;
};
