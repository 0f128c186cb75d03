import { column, textColumns, type SiteColumn } from './column';

const core = 'Core Document Columns';
const lines = { numberOfLines: 6, richText: false } as const;

/** Site columns that describe documents. */
export const documentColumns: readonly SiteColumn[] = [
  ...textColumns(core, [
    ['_Author', 'Author', '246d0907-637c-46b7-9aa0-0bb914daa832'],
    ['_Category', 'Category', '0fc9cace-c5c2-465d-ae88-b67f2964ca93'],
    ['_Contributor', 'Contributor', '370b7779-0344-4b9f-8f2d-dc1c62eae801'],
    ['_Coverage', 'Coverage', '3b1d59c0-26b1-4de6-abbd-3edb4e2c6eca'],
    ['_Format', 'Format', '36111fdd-2c65-41ac-b7ef-48b9b8da4526'],
    ['_Identifier', 'Resource Identifier', '3c76805f-ad45-483a-9c85-7ac24506ce1a'],
    ['_Publisher', 'Publisher', '2eedd0ae-4281-4b77-99be-68f8b3ad8a7a'],
    ['_Relation', 'Relation', '5e75c854-6e9d-405d-b6c1-f8725bae5822'],
    ['_ResourceType', 'Resource Type', 'edecec70-f6e2-4c3c-a4c7-f61a515dfaa9'],
    ['_Revision', 'Revision', '16b4ab96-0ce5-4c82-a836-f3117e8996ff'],
    ['_Version', 'Version', '78be84b9-d70c-447b-8275-8dcd768b6f92'],
  ]),
  column('Keywords', 'Keywords', 'Note', 'b66e9b50-a28e-469b-b1a0-af0e45486874', core, lines),
  column('_Comments', 'Comments', 'Note', '52578fc3-1f01-4f4d-b016-94ccbcf428cf', core, lines),
  column('_RightsManagement', 'Rights Management', 'Note', 'ada3f0cb-6f95-4588-bb08-d97cc0623522', core, lines),
  column('_Source', 'Source', 'Note', 'b0a3c1db-faf1-48f0-9be1-47d2fc8cb5d6', core, lines),
  column('Language', 'Language', 'Choice', 'd81529e8-384c-4ca6-9c43-c86a256e6a44', core, {
    choices: ['English', 'Dutch', 'French', 'German'], fillInChoice: true,
  }),
  column('_Status', 'Status', 'Choice', '1dab9b48-2d1a-47b3-878c-8e84f0d211ba', core, {
    choices: ['Not Started', 'Draft', 'Reviewed', 'Scheduled', 'Published', 'Final', 'Expired'], defaultValue: 'Not Started', fillInChoice: true,
  }),
  column('_DCDateCreated', 'Date Created', 'DateTime', '9f8b4ee0-84b7-42c6-a094-5cbde2115eb9', core, { dateOnly: true }),
  column('_DCDateModified', 'Date Modified', 'DateTime', '810dbd02-bbf5-4c67-b1ce-5ad7c5a512b2', core, { dateOnly: true }),
  column('_LastPrinted', 'Last Printed', 'DateTime', 'b835f7c6-88a0-45d5-80c9-7ab4b2888b2b', core, { dateOnly: false }),
];
