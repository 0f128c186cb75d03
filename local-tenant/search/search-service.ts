import { defineEntity, toOne, valueResource } from '../odata/declare';
import type { EntityType, Members, Operation } from '../odata/entity-type';
import type { Values } from '../odata/values';
import type { Call } from '../rest/call';
import type { Site } from '../webs/site';
import { runSearch } from './run-search';
import { searchRequestType, searchResultType } from './result-types';
import { readSearch } from './search-request';
import { searchResult } from './search-result';

const found = (given: ReadonlyMap<string, unknown>, call: Call): Readonly<Record<string, unknown>> => {
  const request = readSearch(given);
  return searchResult(runSearch(call, request), request, call);
};

const lowered = (values: Values): Map<string, unknown> => new Map(values.names().map((name) => [name.toLowerCase(), values.raw(name)]));

const text = { type: 'Edm.String', optional: true } as const;
const number = { type: 'Edm.Int32', optional: true } as const;
const flag = { type: 'Edm.Boolean', optional: true } as const;

/** `search/query?querytext='...'`: its parameters stand in the query string. */
const query: Operation<Site> = {
  parametersInQuery: true,
  parameters: {
    querytext: text, queryTemplate: text, enableInterleaving: flag, sourceId: { type: 'Edm.Guid', optional: true }, rankingModelId: text, startRow: number,
    rowLimit: number, rowsPerPage: number, selectProperties: text, culture: number, refinementFilters: text, refiners: text, hiddenConstraints: text,
    sortList: text, enableStemming: flag, trimDuplicates: flag, timeout: number, enableNicknames: flag, enablePhonetic: flag, enableFQL: flag,
    hitHighlightedProperties: text, processBestBets: flag, enableQueryRules: flag, clientType: text,
  },
  needs: 'open',
  run: (_site, values, call) => valueResource('query', searchResultType, found(lowered(values), call)),
};

const postQuery: Operation<Site> = {
  parameters: { request: searchRequestType },
  needs: 'open',
  run: (_site, values, call) => valueResource('postquery', searchResultType, found(lowered(values.nested('request') ?? values), call)),
};

/** `_api/search` */
export const searchServiceType: EntityType<Site> = defineEntity<Site>({
  name: 'Microsoft.Office.Server.Search.REST.SearchService',
  path: () => 'search',
  scope: (site) => site.scopeId,
  reads: 'open',
  functions: { query },
  actions: { postquery: postQuery },
});

export const searchMembers: Members<Site> = { navigations: { search: toOne(() => searchServiceType, (site: Site) => site) } };
