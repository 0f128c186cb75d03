import { registerLists } from '../../schema/register-schema';
import { columnsGiven, editableIn } from '../rows/editable-row';
import { textIn } from '../rows/raw-row';
import type { StoreContext } from '../store-context';
import type { CommitteesRepository, Committee, CommitteeRecord } from '../types';
import { referenceRepository } from './reference-repository';

const columns = {
  Title: 'name',
  CommitteeCode: 'code',
  MembersGroup: 'membersGroup',
  DecidersGroup: 'decidersGroup',
} as const satisfies Record<string, keyof Committee>;

export const committeesRepository = (context: StoreContext): CommitteesRepository =>
  referenceRepository<Committee, CommitteeRecord>(context, {
    list: registerLists.Committees,
    toRecord: (row) => ({
      ...editableIn(row, 'committee'),
      name: textIn(row, 'Title'),
      code: textIn(row, 'CommitteeCode'),
      membersGroup: textIn(row, 'MembersGroup'),
      decidersGroup: textIn(row, 'DecidersGroup'),
    }),
    toColumns: (entry) => columnsGiven(entry, columns),
  });
