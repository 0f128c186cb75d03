import { createRequire } from 'node:module';

/**
 * Where a metadata document stands in the npm package gd-sprest-def. The package is looked up when it is asked for and is never
 * part of a bundle: only tests need it.
 * @throws when the package is not installed, with its name
 */
export const packagedFile = (name: 'metadata.xml' | 'graph.xml'): string => createRequire(__filename).resolve(`gd-sprest-def/${name}`);
