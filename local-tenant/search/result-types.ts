import { collectionOf, complex } from '../odata/edm';

const rest = 'Microsoft.Office.Server.Search.REST';
const keyValueType = complex('SP.KeyValue', { Key: 'Edm.String', Value: 'Edm.String', ValueType: 'Edm.String' });
const rowType = complex('SP.SimpleDataRow', { Cells: collectionOf(keyValueType) });
const tableType = complex('SP.SimpleDataTable', { Rows: collectionOf(rowType) });

const relevantResultsType = complex(`${rest}.RelevantResults`, {
  GroupTemplateId: 'Edm.String', ItemTemplateId: 'Edm.String', Properties: collectionOf(keyValueType), ResultTitle: 'Edm.String', ResultTitleUrl: 'Edm.String',
  RowCount: 'Edm.Int32', Table: tableType, TotalRows: 'Edm.Int32', TotalRowsIncludingDuplicates: 'Edm.Int32',
});

const queryResultType = complex(`${rest}.QueryResult`, {
  CustomResults: collectionOf(complex(`${rest}.CustomResult`, {})), QueryId: 'Edm.String', QueryRuleId: 'Edm.Guid',
  RefinementResults: complex(`${rest}.RefinementResults`, {}), RelevantResults: relevantResultsType, SpecialTermResults: complex(`${rest}.SpecialTermResults`, {}),
});

/** What a search gives. */
export const searchResultType = complex(`${rest}.SearchResult`, {
  ElapsedTime: 'Edm.Int32', PrimaryQueryResult: queryResultType, Properties: collectionOf(keyValueType), SecondaryQueryResults: collectionOf(queryResultType),
  SpellingSuggestion: 'Edm.String', TriggeredRules: collectionOf('Edm.Guid'),
});

const text = 'Edm.String' as const;
const number = 'Edm.Int32' as const;
const flag = 'Edm.Boolean' as const;

/** The body of `postquery`: everything that SharePoint publishes; what has no effect here is refused when it is read. */
export const searchRequestType = complex(`${rest}.SearchRequest`, {
  BlockDedupeMode: number, BypassResultTypes: flag, ClientType: text, CollapseSpecification: text, Culture: number, DesiredSnippetLength: number, EnableFQL: flag,
  EnableFql: flag, EnableInterleaving: flag, EnableNicknames: flag, EnableOrderingHitHighlightedProperty: flag, EnablePhonetic: flag, EnableQueryRules: flag, EnableSorting: flag,
  EnableStemming: flag, GenerateBlockRankLog: flag, HiddenConstraints: text, HitHighlightedMultivaluePropertyLimit: number,
  HitHighlightedProperties: collectionOf(text), ImpressionId: text, MaxSnippetLength: number, OLSQuerySession: text, PersonalizationData: text,
  ProcessBestBets: flag, ProcessPersonalFavorites: flag, Properties: collectionOf(complex(`${rest}.QueryProperty`, { Name: text })), QueryTag: text,
  QueryTemplate: text, QueryTemplatePropertiesUrl: text, Querytext: text, RankingModelId: text, RefinementFilters: collectionOf(text), Refiners: text,
  ReorderingRules: collectionOf(complex('Microsoft.SharePoint.Client.Search.Query.ReorderingRule', { Boost: number, MatchType: number, MatchValue: text })),
  ResultsUrl: text, RowLimit: number, RowsPerPage: number, SelectProperties: collectionOf(text),
  SortList: collectionOf(complex('Microsoft.SharePoint.Client.Search.Query.Sort', { Direction: number, Property: text })), SourceId: 'Edm.Guid', StartRow: number,
  SummaryLength: number, Timeout: number, TimeZoneId: number, TotalRowsExactMinimum: number, TrimDuplicates: flag, TrimDuplicatesIncludeId: 'Edm.Int64',
  UILanguage: number, UseOLSQuery: number,
});
