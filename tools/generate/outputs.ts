import { featureXml } from './feature-xml';
import { listsPage } from './lists-page';

/** What is generated from the schema: path from the repository's root, and the text that must stand there. */
export const outputs = (): ReadonlyMap<string, string> =>
  new Map([
    ['sharepoint/assets/elements.xml', featureXml()],
    ['docs/lists.md', listsPage()],
  ]);
