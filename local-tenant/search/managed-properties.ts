import type { SearchDocument } from './search-document';

/** How a property is compared: by words, as a whole, as a path, a time or a number. */
export type PropertyKind = 'words' | 'key' | 'path' | 'date' | 'number';

export interface ManagedProperty {
  /** As SharePoint writes it. */
  readonly name: string;
  readonly kind: PropertyKind;
  readonly edm: 'Edm.String' | 'Edm.DateTime' | 'Edm.Int64' | 'Edm.Boolean' | 'Edm.Double';
  /** @param origin `https://localhost:4401` */
  read(document: SearchDocument, origin: string): string | number | boolean | null;
  /** For items: the SQL of what is compared; without it the property cannot be asked for, unless `level` says what to compare. */
  readonly sql?: string;
  /** What the property is of, when it is not the item's own: the web that it is in, or its content type. */
  readonly level?: 'web' | 'contentType';
}

const text = (name: string, kind: PropertyKind, read: ManagedProperty['read'], sql?: string): ManagedProperty => ({ name, kind, edm: 'Edm.String', read, sql });
const url = (path: string, origin: string): string => origin + encodeURI(path);
const ofWeb = (name: string, kind: PropertyKind, read: ManagedProperty['read']): ManagedProperty => ({ ...text(name, kind, read), level: 'web' });
const empty = (name: string): ManagedProperty => text(name, 'key', () => null);

/** The last extension of a file's name, lower case; a folder and an item have none. */
const extensionSql = "CASE WHEN l.base_template IN (101, 119) AND i.kind = 0 AND instr(i.leaf_name, '.') > 0 "
  + "THEN lower(replace(i.leaf_name, rtrim(i.leaf_name, replace(i.leaf_name, '.', '')), '')) ELSE '' END";
const isDocumentSql = "CASE WHEN l.base_template IN (101, 119) AND i.kind = 0 THEN '1' ELSE '0' END";
const contentClassSql = "'STS_ListItem_' || CASE l.base_template WHEN 101 THEN 'DocumentLibrary' WHEN 119 THEN 'WebPageLibrary' WHEN 103 THEN 'Links' "
  + "WHEN 104 THEN 'Announcements' WHEN 107 THEN 'Tasks' ELSE 'GenericList' END";

const known: readonly ManagedProperty[] = [
  text('Title', 'words', ({ title }) => title, 't.title'),
  text('Author', 'words', ({ author }) => author, 't.author'),
  text('CreatedBy', 'words', ({ author }) => author, 't.author'),
  text('ModifiedBy', 'words', ({ editor }) => editor, 't.editor'),
  text('EditorOWSUSER', 'words', ({ editor }) => editor, 't.editor'),
  text('FileName', 'words', ({ fileName }) => fileName, 't.name'),
  text('Filename', 'words', ({ fileName }) => fileName, 't.name'),
  text('Description', 'words', ({ description }) => description),
  text('Path', 'path', ({ path }, origin) => url(path, origin), "i.folder || '/' || i.leaf_name"),
  text('OriginalPath', 'path', ({ path }, origin) => url(path, origin)),
  text('ParentLink', 'path', ({ parent }, origin) => url(parent, origin), 'i.folder'),
  ofWeb('SPSiteUrl', 'path', ({ sitePath }, origin) => url(sitePath, origin)),
  ofWeb('SPSiteURL', 'path', ({ sitePath }, origin) => url(sitePath, origin)),
  ofWeb('SPWebUrl', 'path', ({ webPath }, origin) => url(webPath, origin)),
  ofWeb('SiteName', 'path', ({ webPath }, origin) => url(webPath, origin)),
  ofWeb('SiteTitle', 'words', ({ siteTitle }) => siteTitle),
  text('contentclass', 'key', ({ contentClass }) => contentClass, contentClassSql),
  text('FileType', 'key', ({ fileType }) => fileType || null, extensionSql),
  text('FileExtension', 'key', ({ fileType }) => fileType || null, extensionSql),
  text('SiteId', 'key', ({ siteId }) => siteId, 'l.site_id'),
  text('SiteID', 'key', ({ siteId }) => siteId, 'l.site_id'),
  text('WebId', 'key', ({ webId }) => webId, 'l.web_id'),
  text('ListId', 'key', ({ listId }) => listId ?? null, 'l.id'),
  text('ListID', 'key', ({ listId }) => listId ?? null, 'l.id'),
  text('NormListID', 'key', ({ listId }) => listId ?? null, 'l.id'),
  text('NormSiteID', 'key', ({ siteId }) => siteId, 'l.site_id'),
  text('NormUniqueID', 'key', ({ uniqueId }) => uniqueId, 'i.unique_id'),
  text('UniqueId', 'key', ({ uniqueId }) => `{${uniqueId.toUpperCase()}}`, 'i.unique_id'),
  text('ListItemID', 'key', ({ listItemId }) => (listItemId === undefined ? null : String(listItemId)), 'CAST(i.id AS TEXT)'),
  text('ContentTypeId', 'key', ({ contentTypeId }) => contentTypeId || null, 'i.content_type'),
  { ...text('ContentType', 'words', ({ contentType }) => contentType || null), level: 'contentType' },
  text('ComplianceTag', 'key', ({ complianceTag }) => complianceTag || null, "coalesce(json_extract(i.fields, '$._ComplianceTag'), '')"),
  ofWeb('WebTemplate', 'key', ({ webTemplate }) => webTemplate),
  ofWeb('DepartmentId', 'key', ({ hubId }) => (hubId === '' ? null : `{${hubId}}`)),
  ofWeb('RelatedHubSites', 'key', ({ hubId }) => hubId || null),
  { name: 'IsDocument', kind: 'key', edm: 'Edm.Boolean', read: ({ isDocument }) => isDocument, sql: isDocumentSql },
  { name: 'IsContainer', kind: 'key', edm: 'Edm.Boolean', read: ({ isContainer }) => isContainer, sql: "CASE WHEN i.kind = 1 THEN '1' ELSE '0' END" },
  { name: 'LastModifiedTime', kind: 'date', edm: 'Edm.DateTime', read: ({ modified }) => modified, sql: 'i.modified' },
  { name: 'Write', kind: 'date', edm: 'Edm.DateTime', read: ({ modified }) => modified, sql: 'i.modified' },
  { name: 'Created', kind: 'date', edm: 'Edm.DateTime', read: ({ created }) => created, sql: 'i.created' },
  { name: 'Size', kind: 'number', edm: 'Edm.Int64', read: ({ size }) => size, sql: 'coalesce(b.size, 0)' },
  { name: 'DocId', kind: 'number', edm: 'Edm.Int64', read: ({ docId }) => docId, sql: 's.docid' },
  { name: 'WorkId', kind: 'number', edm: 'Edm.Int64', read: ({ docId }) => docId },
  { name: 'Rank', kind: 'number', edm: 'Edm.Double', read: () => 0 },
  ...[
    'HitHighlightedProperties', 'PictureThumbnailURL', 'ServerRedirectedURL', 'ServerRedirectedEmbedURL', 'ServerRedirectedPreviewURL', 'SectionNames',
    'SectionIndexes', 'SiteLogo', 'SiteDescription', 'ProgId', 'DocumentSignature', 'ResultTypeId', 'GeoLocationSource', 'ViewsLifeTime', 'ViewsRecent',
    'importance', 'HubSiteId', 'SPWebURL', 'PreviewUrl', 'LinkingUrl',
  ].map(empty),
  text('HitHighlightedSummary', 'words', ({ title }) => title),
];

const byName = new Map(known.map((property) => [property.name.toLowerCase(), property]));

/** Columns of lists get managed properties by themselves: `StateOWSCHCS`. */
const ofColumn = (name: string): ManagedProperty | undefined => {
  const [, column, kind] = /^(\w+?)(OWSTEXT|OWSCHCS|OWSCHCM|OWSMTXT|OWSNMBR|OWSCURR|OWSINTG|OWSDATE|OWSBOOL)$/i.exec(name) ?? [];
  if (column === undefined || kind === undefined) return undefined;
  const sql = `json_extract(i.fields, '$."${column}"')`;
  const read = ({ fields }: SearchDocument): string | null => {
    const value = Object.entries(fields).find(([known]) => known.toLowerCase() === column.toLowerCase())?.[1];
    return value === undefined || value === null ? null : Array.isArray(value) ? value.join(';') : String(value);
  };
  return { name, kind: /DATE$/i.test(kind) ? 'date' : /NMBR|CURR|INTG$/i.test(kind) ? 'number' : 'key', edm: 'Edm.String', read, sql };
};

/** A property of the search schema, by its name in any case; undefined when this tenant does not have it. */
export const managedProperty = (name: string): ManagedProperty | undefined => byName.get(name.toLowerCase()) ?? ofColumn(name);

/** What comes when nobody says which properties, in SharePoint's order. */
export const defaultProperties: readonly string[] = [
  'Rank', 'DocId', 'WorkId', 'Title', 'Author', 'Size', 'Path', 'Description', 'Write', 'LastModifiedTime', 'HitHighlightedSummary', 'HitHighlightedProperties',
  'contentclass', 'PictureThumbnailURL', 'ServerRedirectedURL', 'ServerRedirectedEmbedURL', 'ServerRedirectedPreviewURL', 'FileExtension', 'ContentTypeId', 'ParentLink',
  'ViewsLifeTime', 'ViewsRecent', 'SectionNames', 'SectionIndexes', 'SiteLogo', 'SiteDescription', 'importance', 'SiteName', 'IsDocument', 'FileType', 'IsContainer',
  'WebTemplate', 'SPWebUrl', 'UniqueId', 'ProgId', 'OriginalPath',
];
