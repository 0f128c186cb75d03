import { X509Certificate } from 'node:crypto';
import { readCertifiedKey, writeCertifiedKey, type CertifiedKey } from './certificate-files';

const day = 86_400_000;

/** How near its end an authority or a server's certificate is made anew, in days. The authority must outlive what it signs. */
const renewal = { ca: 400, server: 30 } as const;

const endsWithin = (certificate: X509Certificate, days: number, now: Date): boolean =>
  Date.parse(certificate.validTo) - now.getTime() < days * day;

const parsed = (made: CertifiedKey): X509Certificate => new X509Certificate(made.certificate);

/** Certificates take the machine's clock: clients compare them with theirs, and not with a clock that a test moves. */
const machineTime = (): Date => new Date();

const authorityOf = async (dataFolder: string, tenantName: string, now: Date): Promise<CertifiedKey> => {
  const known = readCertifiedKey(dataFolder, 'ca');
  if (known !== undefined && !endsWithin(parsed(known), renewal.ca, now)) {
    return known;
  }
  const { makeAuthority } = await import('./certificates');
  const made = await makeAuthority(tenantName, now);
  writeCertifiedKey(dataFolder, 'ca', made);
  return made;
};

const serves = (server: CertifiedKey, authority: CertifiedKey, names: readonly string[], now: Date): boolean => {
  const certificate = parsed(server);
  const stated = (certificate.subjectAltName ?? '').split(', ');
  return certificate.verify(parsed(authority).publicKey) && !endsWithin(certificate, renewal.server, now) &&
    names.every((name) => stated.includes(`DNS:${name}`));
};

/**
 * The certificate that this data folder serves https with, and its authority's: made at the first start, made anew when they near
 * their end, when the names change, or when the two do not fit each other any more.
 */
export const serverCertificate = async (
  dataFolder: string, tenantName: string, names: readonly string[], now = machineTime(),
): Promise<{ readonly server: CertifiedKey; readonly authority: string }> => {
  const authority = await authorityOf(dataFolder, tenantName, now);
  const known = readCertifiedKey(dataFolder, 'server');
  if (known !== undefined && serves(known, authority, names, now)) {
    return { server: known, authority: authority.certificate };
  }
  const { makeServerCertificate } = await import('./certificates');
  const server = await makeServerCertificate(authority, names, now);
  writeCertifiedKey(dataFolder, 'server', server);
  return { server, authority: authority.certificate };
};
