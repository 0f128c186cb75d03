import { randomUUID } from 'node:crypto';
import type { Call } from '../rest/call';
import { defaultProperties, managedProperty } from './managed-properties';
import type { Found } from './run-search';
import type { SearchDocument } from './search-document';
import type { SearchRequest } from './search-request';

interface KeyValue {
  readonly Key: string;
  readonly Value: string | null;
  readonly ValueType: string;
}

const cell = (name: string, value: string | number | boolean | null, type: string): KeyValue =>
  (value === null ? { Key: name, Value: null, ValueType: 'Null' } : { Key: name, Value: String(value), ValueType: type });

/** What every row ends with. */
const tail = (): KeyValue[] => [
  cell('PartitionId', '00000000-0000-0000-0000-000000000000', 'Edm.Guid'), cell('UrlZone', 0, 'Edm.Int32'), cell('Culture', 'en-US', 'Edm.String'),
  cell('ResultTypeId', 0, 'Edm.Int32'), cell('RenderTemplateId', '~sitecollection/_catalogs/masterpage/Display Templates/Search/Item_Default.js', 'Edm.String'),
];

const rowOf = (document: SearchDocument, names: readonly string[], origin: string): { Cells: KeyValue[] } => ({
  Cells: [
    ...names.map((name) => {
      const property = managedProperty(name);
      return cell(name, property?.read(document, origin) ?? null, property?.edm ?? 'Edm.String');
    }),
    ...tail(),
  ],
});

/** Rank and DocId come whether they are chosen or not. */
const namesOf = (selected: readonly string[]): readonly string[] =>
  (selected.length === 0 ? defaultProperties : [...new Set(['Rank', 'DocId', ...selected])]);

/** What was found, as search answers it. */
export const searchResult = ({ documents, total }: Found, request: SearchRequest, call: Call): Readonly<Record<string, unknown>> => ({
  ElapsedTime: 0,
  PrimaryQueryResult: {
    CustomResults: [],
    QueryId: randomUUID(),
    QueryRuleId: '00000000-0000-0000-0000-000000000000',
    RefinementResults: null,
    RelevantResults: {
      GroupTemplateId: null, ItemTemplateId: null,
      Properties: [cell('GenerationId', '9223372036854775806', 'Edm.Int64'), cell('ExecutionTimeMs', 0, 'Edm.Int32'), cell('QueryModification', request.text, 'Edm.String')],
      ResultTitle: null, ResultTitleUrl: null, RowCount: documents.length,
      Table: { Rows: documents.map((document) => rowOf(document, namesOf(request.selectProperties), call.request.origin)) },
      TotalRows: total, TotalRowsIncludingDuplicates: total,
    },
    SpecialTermResults: null,
  },
  Properties: [cell('RowLimit', request.rowLimit, 'Edm.Int32'), cell('SourceId', request.sourceId, 'Edm.Guid'), cell('WasGroupRestricted', false, 'Edm.Boolean')],
  SecondaryQueryResults: [],
  SpellingSuggestion: '',
  TriggeredRules: [],
});
