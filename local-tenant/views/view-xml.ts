import type { View } from './view';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const scopes = ['', ' Scope="Recursive"', ' Scope="RecursiveAll"', ' Scope="FilesOnly"'];

export const viewFieldsXml = (view: View): string => view.fields.map((name) => `<FieldRef Name="${escaped(name)}" />`).join('');

/** A view as XML. */
export const viewXmlOf = (view: View): string =>
  `<View Name="{${view.id.toUpperCase()}}"${view.isDefault ? ' DefaultView="TRUE"' : ''} Type="HTML" DisplayName="${escaped(view.title)}"` +
  `${scopes[view.scope] ?? ''}><Query>${view.query}</Query><ViewFields>${viewFieldsXml(view)}</ViewFields>` +
  `<RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit></View>`;
