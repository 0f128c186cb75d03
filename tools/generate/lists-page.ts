import type { Column } from '../../src/schema/column';
import { registerGroups } from '../../src/schema/groups';
import { type Grant, type GroupKind, type ListDeclaration, registerFolderName } from '../../src/schema/list';
import { levelNames, levels, maskOf } from '../../src/schema/levels';
import { librarySeriesColumn } from '../../src/schema/library-column';
import { allLists } from '../../src/schema/register-schema';

const groupWords: Readonly<Record<GroupKind, string>> = {
  readers: `*${registerGroups.readers}*`,
  administrators: `*${registerGroups.administrators}*`,
  recognisers: `*${registerGroups.recognisers}*`,
  managers: "the organisation's managers",
  approvers: "the organisation's approvers",
  localAdministrators: "the organisation's administrators",
  deciders: "the committee's deciders",
  members: "the committee's members",
};

const typeWords = (column: Column): string =>
  column.type === 'choice' ? `choice: ${column.choices.map((code) => `\`${code}\``).join(', ')}` : column.type;

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const grantsLine = (where: string, grants: readonly Grant[]): string[] => {
  if (grants.length === 0) return [];
  const who = levelNames.flatMap((level) => {
    const groups = grants.filter((grant) => grant.level === level).map(({ to }) => groupWords[to]);
    return groups.length === 0 ? [] : [`${level}: ${groups.join(', ')}`];
  });
  return [`- ${where}: ${who.join('; ')}`];
};

const folderWords: Readonly<Record<ListDeclaration['folders'], string>> = {
  none: '',
  organisation: 'One folder for each organisation, named by its OVO code. ',
  committee: 'One folder for each committee, named by its code. ',
};

const marks = (column: Column): string =>
  [column.unique ? 'unique' : column.indexed ? 'indexed' : '', column.required ? 'required' : ''].filter((mark) => mark !== '').join(', ');

const section = (list: ListDeclaration): string =>
  [
    `## ${list.title}`,
    '',
    `${list.purpose} ${list.ledger ? '**Ledger**: rows are added and never changed. ' : ''}${folderWords[list.folders]}` +
      `Address \`Lists/${list.name}\`; ${list.versionLimit} versions of a row; no attachments.`,
    '',
    ...grantsLine('On the list', list.grants),
    ...grantsLine('On a folder', list.folderGrants),
    ...grantsLine(`On the folder \`${registerFolderName}\``, list.registerFolderGrants),
    '',
    table(
      ['column', 'title', 'holds', ''],
      [
        ...(list.titleRequired || list.indexedBuiltIns.includes('Title')
          ? [['`Title`', 'Title', 'text', [list.indexedBuiltIns.includes('Title') ? 'indexed' : '', list.titleRequired ? 'required' : ''].filter(Boolean).join(', ')]]
          : []),
        ...list.columns.map((column) => [`\`${column.name}\``, column.title, typeWords(column), marks(column)]),
      ],
    ),
    '',
  ].join('\n');

/** `docs/lists.md`: every list with its columns and who may do what. */
export const listsPage = (): string =>
  [
    '# Lists',
    '',
    '*Generated from `src/schema` by `node tools/generate.mjs`; change the declarations, not this page.*',
    '',
    'Every list inherits nothing from the site. On every list and folder the site\'s owners group has Full Control besides what is named here,',
    'and nobody else has anything. Columns named `Content` hold a row\'s canonical JSON; from 30,000 characters on compressed, over as many',
    'columns as it takes. The other columns of a ledger follow from its content and are believed only when they agree with it.',
    '',
    '## Permission levels',
    '',
    table(
      ['level', '', 'mask (High / Low)'],
      levelNames.map((name) => [levels[name].title, levels[name].description, `${maskOf(levels[name].kinds).High} / ${maskOf(levels[name].kinds).Low}`]),
    ),
    '',
    'Groups: `<OVO code> managers`, `<OVO code> approvers` (owned by `<OVO code> administrators`) for each organisation;',
    '`<code> deciders`, `<code> members` for each committee; and ' +
      Object.values(registerGroups)
        .map((title) => `*${title}*`)
        .join(', ') +
      '. Everyone sees who is in them.',
    '',
    ...allLists.map(section),
    '## On document libraries',
    '',
    `A labelled library has the column \`${librarySeriesColumn.name}\` (“${librarySeriesColumn.title}”), a line of text whose default is the code of the series.`,
    '',
  ].join('\n');
