import type { ListDeclaration, ListName } from './list';
import { codesList } from './lists/codes-list';
import { committeesList } from './lists/committees-list';
import { decisionsList } from './lists/decisions-list';
import { journalList } from './lists/journal-list';
import { libraryLabelsList } from './lists/library-labels-list';
import { organisationsList } from './lists/organisations-list';
import { recognitionsList } from './lists/recognitions-list';
import { seriesList } from './lists/series-list';
import { versionsList } from './lists/versions-list';

/** Every list of the register by its name. */
export const registerLists: Readonly<Record<ListName, ListDeclaration>> = {
  Organisations: organisationsList,
  Committees: committeesList,
  Series: seriesList,
  Versions: versionsList,
  Decisions: decisionsList,
  Recognitions: recognitionsList,
  Journal: journalList,
  Codes: codesList,
  LibraryLabels: libraryLabelsList,
};

/** In the order in which provisioning makes them. */
export const allLists: readonly ListDeclaration[] = Object.values(registerLists);
