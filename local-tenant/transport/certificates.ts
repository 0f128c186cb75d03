import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension, BasicConstraintsExtension, cryptoProvider, ExtendedKeyUsage, ExtendedKeyUsageExtension, KeyUsageFlags,
  KeyUsagesExtension, PemConverter, SubjectAlternativeNameExtension, SubjectKeyIdentifierExtension, X509Certificate, X509CertificateGenerator,
} from '@peculiar/x509';
import type { CertifiedKey } from './certificate-files';

cryptoProvider.set(webcrypto as Crypto);

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const day = 86_400_000;

/** Twice the longest that anybody keeps a data folder without starting it, about. */
const authorityDays = 3650;
/** Browsers refuse server certificates that live longer than 825 days, also of an authority of one's own. */
const serverDays = 397;

const newKeys = (): Promise<CryptoKeyPair> => webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

const pemOfKey = async (key: CryptoKey): Promise<string> => PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY');

const keyOfPem = (pem: string): Promise<CryptoKey> =>
  webcrypto.subtle.importKey('pkcs8', PemConverter.decodeFirst(pem), algorithm, true, ['sign']) as Promise<CryptoKey>;

/** A positive number of 16 bytes. */
const serialNumber = (): string => `4${randomBytes(16).toString('hex').slice(1)}`;

/** Valid since yesterday: clocks of two machines differ. */
const lifetime = (now: Date, days: number): { notBefore: Date; notAfter: Date } => ({
  notBefore: new Date(now.getTime() - day), notAfter: new Date(now.getTime() + days * day),
});

/** Makes a certificate authority that may sign servers' certificates and nothing below it. */
export const makeAuthority = async (tenantName: string, now: Date): Promise<CertifiedKey> => {
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    ...lifetime(now, authorityDays), keys, serialNumber: serialNumber(), signingAlgorithm: algorithm,
    name: [{ CN: [`Local tenant ${tenantName}`] }, { O: ['Local tenant, for this machine only'] }],
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await pemOfKey(keys.privateKey) };
};

/** Makes a server's certificate for names on this machine and the hosts that the front stands for. */
export const makeServerCertificate = async (authority: CertifiedKey, names: readonly string[], now: Date): Promise<CertifiedKey> => {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await newKeys();
  const certificate = await X509CertificateGenerator.create({
    ...lifetime(now, serverDays), serialNumber: serialNumber(), signingAlgorithm: algorithm,
    subject: [{ CN: ['localhost'] }], issuer: issuer.subject, publicKey: keys.publicKey, signingKey: await keyOfPem(authority.key),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension([
        ...names.map((value) => ({ type: 'dns' as const, value })), { type: 'ip' as const, value: '127.0.0.1' },
      ]),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await pemOfKey(keys.privateKey) };
};
