import type { View } from './view';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

const scopes = ['', ' Scope="Recursive"', ' Scope="RecursiveAll"', ' Scope="FilesOnly"'];

export const viewFieldsXml = (view: View): string => view.fields.map((name) => `<FieldRef Name="${escaped(name)}" />`).join('');

const textElement = (name: string, text: string | undefined): string => (text === undefined || text === '' ? '' : `<${name}>${escaped(text)}</${name}>`);

/** These hold XML of their own. */
const rawElement = (name: string, xml: string | undefined): string => (xml === undefined || xml === '' ? '' : `<${name}>${xml}</${name}>`);

const flag = (name: string, value: boolean | undefined): string => (value === true ? ` ${name}="TRUE"` : '');

/** A view as XML. @param url its address, when it is to be told */
export const viewXmlOf = (view: View, url?: string): string =>
  `<View Name="{${view.id.toUpperCase()}}"${flag('DefaultView', view.isDefault)}${flag('MobileView', view.mobileView)}` +
  `${flag('MobileDefaultView', view.mobileDefaultView)}${flag('Personal', view.personal)}${flag('Hidden', view.hidden)}` +
  ` Type="${view.viewType ?? 'HTML'}" DisplayName="${escaped(view.title)}"${url === undefined ? '' : ` Url="${escaped(url)}"`} Level="1"` +
  ` BaseViewID="1" ContentTypeID="0x"${scopes[view.scope] ?? ''}><Query>${view.query}</Query><ViewFields>${viewFieldsXml(view)}</ViewFields>` +
  `<RowLimit Paged="${view.paged ? 'TRUE' : 'FALSE'}">${view.rowLimit}</RowLimit>` +
  `${rawElement('Aggregations', view.texts?.Aggregations)}${textElement('JSLink', view.texts?.JSLink)}${textElement('ViewData', view.texts?.ViewData)}` +
  `${rawElement('Joins', view.texts?.ViewJoins)}${rawElement('ProjectedFields', view.texts?.ViewProjectedFields)}` +
  `${textElement('ViewType2', view.viewType2)}${textElement('CustomFormatter', view.customFormatter)}</View>`;
