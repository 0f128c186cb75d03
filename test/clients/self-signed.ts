import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { webcrypto } from 'node:crypto';

/** A certificate that signs itself, and its key, both in PEM; and how Entra calls it: SHA-1, in hexadecimal digits. */
export interface SelfSigned {
  readonly certificate: string;
  readonly key: string;
  readonly thumbprint: string;
}

/** Makes what an app proves itself with. */
export async function selfSigned(name: string): Promise<SelfSigned> {
  const crypto = webcrypto as unknown as Crypto;
  const keys = await crypto.subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]), modulusLength: 2048 }, true, ['sign', 'verify']);
  const made = await x509.X509CertificateGenerator.createSelfSigned(
    { name: `CN=${name}`, keys, signingAlgorithm: { name: 'RSASSA-PKCS1-v1_5' }, notAfter: new Date('2099-01-01T00:00:00Z') }, crypto,
  );
  const key = Buffer.from(await crypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64').replace(/(.{64})/g, '$1\n');
  return {
    certificate: made.toString('pem'), key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`,
    thumbprint: Buffer.from(await made.getThumbprint('SHA-1', crypto)).toString('hex').toUpperCase(),
  };
}
