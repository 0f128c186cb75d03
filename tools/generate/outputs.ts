import { featureXml } from './feature-xml';
import { listsPage } from './lists-page';
import { entitySets, publishedNames } from './published-names';

/** What is generated from the schema and from Microsoft's metadata: path from the repository's root, and the text that must stand there. */
export const outputs = (): ReadonlyMap<string, string> =>
  new Map([
    ['sharepoint/assets/elements.xml', featureXml()],
    ['docs/lists.md', listsPage()],
    ['local-tenant/odata/published-names.json', publishedNames()],
    ['local-tenant/odata/entity-sets.json', entitySets()],
  ]);
