import { column, type SiteColumn } from './column';

const hiddenGroup = '_Hidden';
const calendar = 'Core Contact and Calendar Columns';
const task = 'Core Task and Issue Columns';
const kept = { hidden: true } as const;
const allDay = { shownAs: 'AllDayEvent', sealed: true } as const;
const recurrence = { shownAs: 'Recurrence', sealed: true, defaultValue: '0' } as const;

/** Site columns of events. What they say of recurring events is kept; nothing is reckoned from it. */
export const calendarColumns: readonly SiteColumn[] = [
  column('EndDate', 'End Time', 'DateTime', '2684f9f2-54be-429f-ba06-76754fc056bf', hiddenGroup, { dateOnly: false, required: true, defaultValue: '[today]' }),
  column('_EndDate', 'End Date', 'DateTime', '8a121252-85a9-443d-8217-a1b57020fadf', calendar, { dateOnly: false, defaultValue: '[today]' }),
  column('fAllDayEvent', 'All Day Event', 'Boolean', '7d95d1f4-f5fd-4a70-90cd-b35abc9b5bc8', hiddenGroup, allDay),
  column('fRecurrence', 'Recurrence', 'Boolean', 'f2e63656-135e-4f1c-8fc2-ccbe74071901', hiddenGroup, recurrence),
  column('EventType', 'Event Type', 'Integer', '5d1d4e76-091a-4e03-ae83-6a59847731c0', hiddenGroup, kept),
  column('UID', 'UID', 'Guid', '63055d04-01b5-48f3-9e1e-e564e7c6b23b', hiddenGroup, kept),
  column('RecurrenceID', 'Recurrence ID', 'DateTime', 'dfcc8fff-7c4c-45d6-94ed-14ce0719efef', hiddenGroup, { ...kept, dateOnly: false }),
  column('EventCanceled', 'Event Cancelled', 'Boolean', 'b8bbe503-bb22-4237-8d9e-0587756a2176', hiddenGroup, kept),
  column('Duration', 'Duration', 'Integer', '4d54445d-1c84-4a6d-b8db-a51ded4e1acc', hiddenGroup, kept),
  column('RecurrenceData', 'RecurrenceData', 'Note', 'd12572d0-0a1e-4438-89b5-4d0430be7603', hiddenGroup, { ...kept, richText: false }),
  column('TimeZone', 'TimeZone', 'Integer', '6cc1c612-748a-48d8-88f2-944f477f301b', hiddenGroup, kept),
  column('XMLTZone', 'XMLTZone', 'Note', 'c4b72ed6-45aa-4422-bff1-2b6750d30819', hiddenGroup, { ...kept, richText: false }),
  column('MasterSeriesItemID', 'MasterSeriesItemID', 'Integer', '9b2bed84-7769-40e3-9b1d-7954a4053834', hiddenGroup, kept),
];

/** Site columns of issues. */
export const issueColumns: readonly SiteColumn[] = [
  column('IssueStatus', 'Issue Status', 'Choice', '3f277a5c-c7ae-4bbe-9d44-0456fb548f94', task, {
    choices: ['Active', 'Resolved', 'Closed'], defaultValue: 'Active', editFormat: 0,
  }),
  column('Category', 'Category', 'Choice', '6df9bd52-550e-4a30-bc31-a4366832a87d', task, {
    choices: ['(1) Category1', '(2) Category2', '(3) Category3'], defaultValue: '(2) Category2', editFormat: 0,
  }),
  column('Comment', 'Description', 'Note', '6df9bd52-550e-4a30-bc31-a4366832a87f', task, { numberOfLines: 6, richText: true }),
  column('V3Comments', 'Comments', 'Note', '6df9bd52-550e-4a30-bc31-a4366832a87e', hiddenGroup, { numberOfLines: 6, richText: false, appendOnly: true }),
];

/** Site columns of pictures. What a picture's file says of itself is not read. */
export const pictureColumns: readonly SiteColumn[] = [
  column('ImageWidth', 'Picture Width', 'Integer', '7e68a0f9-af76-404c-9613-6f82bc6dc28c', hiddenGroup, { readOnly: true }),
  column('ImageHeight', 'Picture Height', 'Integer', '1944c034-d61b-42af-aa84-647f2e74ca70', hiddenGroup, { readOnly: true }),
  column('ImageCreateDate', 'Date Picture Taken', 'DateTime', 'a5d2f824-bc53-422e-87fd-765939d863a5', hiddenGroup, { dateOnly: false }),
  column('wic_System_Copyright', 'Copyright', 'Text', 'f08ab41d-9a03-49ae-9413-6cd284a15625', 'Core Document Columns'),
];

/** Columns that stand under these names in lists only: their ids are those of site columns that are called otherwise. */
export const listOnlyColumns: readonly SiteColumn[] = [
  column('EventDate', 'Start Time', 'DateTime', '64cd368d-2f95-4bfc-a1f9-8d4324ecb007', hiddenGroup, { dateOnly: false, required: true, defaultValue: '[today]' }),
  column('Description', 'Description', 'Note', '9da97a8a-1da5-4a77-98d3-4bc10456e700', hiddenGroup, { numberOfLines: 6, richText: true }),
  column('RelatedIssues', 'Related Issues', 'LookupMulti', '875fab27-6e95-463b-a4a6-82544f1027fb', hiddenGroup, { lookupList: 'Self', lookupField: 'Title' }),
  column('Predecessors', 'Predecessors', 'LookupMulti', 'c3a92d97-2b77-4a25-9698-3ab54874bc6f', hiddenGroup, { lookupList: 'Self', lookupField: 'Title' }),
];
