import type { EntityType } from './entity-type';
import sets from './entity-sets.json';

const known = sets as Readonly<Record<string, string>>;

/**
 * The entity set that `odata.metadata` of an answer names: of Microsoft's container `ApiData` (`entity-sets.json`, by `npm run generate`), for items one of
 * the container `ListData`.
 * @param typeName as it is written, `SP.Data.SeriesListItem` for an item
 */
export const entitySetOf = (type: EntityType<unknown>, typeName = type.declaration.name): string => {
  if (typeName.startsWith('SP.Data.')) {
    return `SP.ListData.${typeName.slice('SP.Data.'.length)}s`;
  }
  let one: EntityType<unknown> | undefined = type;
  while (one !== undefined && known[one.declaration.name] === undefined) {
    one = one.declaration.base;
  }
  const name = one?.declaration.name ?? typeName;
  return `SP.ApiData.${known[name] ?? `${name.slice(name.lastIndexOf('.') + 1)}s`}`;
};
