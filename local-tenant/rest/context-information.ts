import { collectionOf, complex } from '../odata/edm';
import { webUrlOf, type Call } from './call';
import { digestLifetime } from './form-digest';

export const contextInformationType = complex('SP.ContextWebInformation', {
  FormDigestTimeoutSeconds: 'Edm.Int32',
  FormDigestValue: 'Edm.String',
  LibraryVersion: 'Edm.String',
  SiteFullUrl: 'Edm.String',
  SupportedSchemaVersions: collectionOf('Edm.String'),
  WebFullUrl: 'Edm.String',
});

/** What `contextinfo` gives: above all the digest that a browser session must send with every write. */
export const contextInformation = (call: Call): Readonly<Record<string, unknown>> => ({
  FormDigestTimeoutSeconds: digestLifetime,
  FormDigestValue: call.formDigest(),
  LibraryVersion: '16.0.0.0',
  SiteFullUrl: call.request.origin + call.site.sitePath,
  SupportedSchemaVersions: ['14.0.0.0', '15.0.0.0'],
  WebFullUrl: webUrlOf(call),
});
