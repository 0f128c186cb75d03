import { registerLists } from '../../schema/register-schema';
import { equals, type ODataFilter } from '../odata-filter';
import { addRow } from '../rows/add-rows';
import { columnsGiven, editableIn } from '../rows/editable-row';
import { listIn, readRows } from '../rows/list-rows';
import { type RawRow, textIn } from '../rows/raw-row';
import { withConflict } from '../rows/update-row';
import { absoluteAddress, storedAddress } from '../site-address';
import type { StoreContext } from '../store-context';
import { type LabelStep, type LibraryLabel, type LibraryLabelRecord, type LibraryLabelsRepository, labelSteps } from '../types';

const list = registerLists.LibraryLabels;
const select = ['Id', 'Modified', 'Editor/Title', ...list.columns.map(({ name }) => name)];

const columns = {
  Title: 'libraryTitle',
  SiteUrl: 'siteUrl',
  ListId: 'listId',
  LibraryTitle: 'libraryTitle',
  LibraryUrl: 'libraryUrl',
  SeriesCode: 'seriesCode',
  VersionTicket: 'versionTicket',
  VersionHash: 'versionHash',
  LabelName: 'labelName',
  Step: 'step',
  StepLog: 'stepLog',
  Problem: 'problem',
} as const satisfies Record<string, keyof LibraryLabel>;

const stepIn = (row: RawRow): LabelStep => labelSteps.find((step) => step === textIn(row, 'Step')) ?? 'requested';

const toRecord = (row: RawRow, siteUrl: string): LibraryLabelRecord => ({
  ...editableIn(row, 'libraryLabel'),
  siteUrl: absoluteAddress(textIn(row, 'SiteUrl'), siteUrl),
  listId: textIn(row, 'ListId'),
  libraryTitle: textIn(row, 'LibraryTitle'),
  libraryUrl: absoluteAddress(textIn(row, 'LibraryUrl'), siteUrl),
  seriesCode: textIn(row, 'SeriesCode'),
  versionTicket: textIn(row, 'VersionTicket'),
  versionHash: textIn(row, 'VersionHash'),
  labelName: textIn(row, 'LabelName'),
  step: stepIn(row),
  stepLog: textIn(row, 'StepLog'),
  problem: textIn(row, 'Problem'),
});

const toColumns = (label: Partial<LibraryLabel>, siteUrl: string): Record<string, string> =>
  columnsGiven(
    {
      ...label,
      ...(label.siteUrl === undefined ? {} : { siteUrl: storedAddress(label.siteUrl, siteUrl) }),
      ...(label.libraryUrl === undefined ? {} : { libraryUrl: storedAddress(label.libraryUrl, siteUrl) }),
      ...(label.listId === undefined ? {} : { listId: label.listId.toLowerCase() }),
    },
    columns,
  );

export const libraryLabelsRepository = ({ sp, siteUrl }: StoreContext): LibraryLabelsRepository => {
  const read = async (filter?: ODataFilter): Promise<LibraryLabelRecord[]> =>
    (await readRows(sp, list, { select, expand: ['Editor'], filter })).map((row) => toRecord(row, siteUrl));

  const byId = async (id: number): Promise<LibraryLabelRecord> =>
    toRecord((await listIn(sp.web, list).items.getById(id).select(...select).expand('Editor')()) as RawRow, siteUrl);

  return {
    all: () => read(),
    ofSeries: (seriesCode) => read(equals('SeriesCode', seriesCode)),
    byList: async (listId) => (await read(equals('ListId', listId.toLowerCase())))[0] ?? null,
    create: async (label) => byId(await addRow(sp, siteUrl, list, { folder: '', columns: toColumns(label, siteUrl) })),
    update: (id, etag, change) => {
      const given = Object.entries(toColumns(change, siteUrl)).map(([name, value]) => [name, value === '' ? null : value] as const);
      return withConflict(
        () => listIn(sp.web, list).items.getById(id).update(Object.fromEntries(given), etag),
        () => byId(id),
      );
    },
  };
};
