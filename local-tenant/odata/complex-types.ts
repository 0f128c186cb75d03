import { complex } from './edm';

export const basePermissionsType = complex('SP.BasePermissions', { High: 'Edm.Int64', Low: 'Edm.Int64' });
export const resourcePathType = complex('SP.ResourcePath', { DecodedUrl: 'Edm.String' });
export const contentTypeIdType = complex('SP.ContentTypeId', { StringValue: 'Edm.String' });
