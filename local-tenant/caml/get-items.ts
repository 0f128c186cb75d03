import { notImplemented } from '../errors/refusals';
import { itemMembers } from '../items/item-members';
import { listItemType } from '../items/list-item-type';
import type { ListItem, ListOfItems } from '../items/list-of-items';
import { itemsOf } from '../items/list-source';
import { refuseUnknownSelection } from '../items/unknown-member';
import type { List } from '../lists/list';
import { resourcePathType } from '../odata/complex-types';
import { collectionResource } from '../odata/declare';
import { complex } from '../odata/edm';
import type { Collection, Operation } from '../odata/entity-type';
import type { QueryOptions } from '../odata/query-options';
import { parseView } from './caml-view';
import { runListQuery, type ListQuery } from './list-query';

const positionType = complex('SP.ListItemCollectionPosition', { PagingInfo: 'Edm.String' });

export const camlQueryType = complex('SP.CamlQuery', {
  AllowIncrementalResults: 'Edm.Boolean', DatesInUtc: 'Edm.Boolean', FolderServerRelativePath: resourcePathType,
  FolderServerRelativeUrl: 'Edm.String', ListItemCollectionPosition: positionType, ViewXml: 'Edm.String',
});

interface Question { readonly list: ListOfItems; readonly query: ListQuery }

function refuseOptions(options: QueryOptions): void {
  const given = (['filter', 'top', 'skip', 'skipToken'] as const).find(name => options[name] !== undefined)
    ?? (options.orderBy.length > 0 ? 'orderby' : undefined);
  if (given !== undefined) throw notImplemented('Query option on getitems', `$${given.toLowerCase()}`);
}

/** What `GetItems` gives. How the next page is asked for is the client's to know: REST does not say it. */
const foundItems: Collection<Question, ListItem> = {
  of: () => listItemType,
  path: ({ list }) => `Web/Lists(guid'${list.id}')/GetItems`,
  scope: ({ list }) => list.scopeId,
  needs: 'open',
  page: ({ list, query }, options, call) => {
    refuseOptions(options);
    refuseUnknownSelection(call, list, listItemType, options);
    return { entities: runListQuery(call, list, query).rows.map(row => ({ list, row })) };
  },
  dynamic: ({ list }) => itemMembers(list, listItemType),
};

/** `lists(...)/GetItems`: the rows of a CAML view, of what the caller may see. ViewFields take nothing away here: $select does (unverified). */
export const getItems: Operation<List> = {
  parameters: { query: camlQueryType },
  needs: 'open',
  run: (list, values, call) => {
    const query = values.nested('query');
    // AllowIncrementalResults lets the answer come in portions; this one always comes whole.
    return collectionResource(foundItems, {
      list: itemsOf(call, list),
      query: {
        view: parseView(query?.maybeText('ViewXml') ?? ''),
        folder: query?.nested('FolderServerRelativePath')?.maybeText('DecodedUrl') ?? query?.maybeText('FolderServerRelativeUrl'),
        paging: query?.nested('ListItemCollectionPosition')?.maybeText('PagingInfo'),
        datesInUtc: query?.has('DatesInUtc') ? query.flag('DatesInUtc') : false,
      },
    });
  },
};
