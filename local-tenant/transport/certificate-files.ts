import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A certificate and its private key, both PEM. */
export interface CertifiedKey {
  readonly certificate: string;
  readonly key: string;
}

/** What a data folder keeps for its https address. */
export type CertificateName = 'ca' | 'server';

const folderOf = (dataFolder: string): string => join(dataFolder, 'tls');

/** Where the authority's certificate stands, for clients that are to trust it (`NODE_EXTRA_CA_CERTS`). */
export const authorityFile = (dataFolder: string): string => join(folderOf(dataFolder), 'ca.pem');

const filesOf = (dataFolder: string, name: CertificateName): { certificate: string; key: string } => ({
  certificate: join(folderOf(dataFolder), `${name}.pem`), key: join(folderOf(dataFolder), `${name}-key.pem`),
});

/** undefined when there is none, or only a part of one. */
export const readCertifiedKey = (dataFolder: string, name: CertificateName): CertifiedKey | undefined => {
  const files = filesOf(dataFolder, name);
  return existsSync(files.certificate) && existsSync(files.key)
    ? { certificate: readFileSync(files.certificate, 'utf8'), key: readFileSync(files.key, 'utf8') }
    : undefined;
};

/** A file is there whole or not at all, and nobody else may read it. */
const writeWhole = (file: string, content: string): void => {
  writeFileSync(`${file}.new`, content, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/** The key first: a start that was cut off in between finds no certificate, and makes both anew. */
export const writeCertifiedKey = (dataFolder: string, name: CertificateName, { certificate, key }: CertifiedKey): void => {
  mkdirSync(folderOf(dataFolder), { recursive: true, mode: 0o700 });
  const files = filesOf(dataFolder, name);
  writeWhole(files.key, key);
  writeWhole(files.certificate, certificate);
};
