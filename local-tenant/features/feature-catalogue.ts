/** A feature that SharePoint brings along: its definition's id, the name that it gives itself, and where it is activated. */
export interface FeatureDefinition {
  readonly id: string;
  readonly name: string;
  readonly scope: 'web' | 'site';
  /** Whether a new site begins with it (unverified for each single one: sites of different templates differ). */
  readonly initial: boolean;
  /** False: activating it would change what this tenant serves in a way that is not served. */
  readonly served: boolean;
}

const of = (scope: 'web' | 'site', initial: boolean, served = true) => ([name, id]: readonly [string, string]): FeatureDefinition =>
  ({ id, name, scope, initial, served });

/** Ids: Microsoft's published lists of features, and what PnP's tools name. Names too; those of the two OptOut... are unverified. */
const definitions: readonly FeatureDefinition[] = [
  ...([
    ['AnnouncementsList', '00bfea71-d1ce-42de-9c63-a44004ce0104'],
    ['ContactsList', '00bfea71-7e6d-4186-9ba8-c047ac750105'],
    ['CustomList', '00bfea71-de22-43b2-a848-c05709900100'],
    ['DiscussionsList', '00bfea71-6a49-43fa-b535-d15c05500108'],
    ['DocumentLibrary', '00bfea71-e717-4e80-aa17-d0c71b360101'],
    ['EventsList', '00bfea71-ec85-4903-972d-ebe475780106'],
    ['FollowingContent', 'a7a2793e-67cd-4dc1-9fd0-43f61581207a'],
    ['GanttTasksList', '00bfea71-513d-4ca0-96c2-6a47775c0119'],
    ['GridList', '00bfea71-3a1d-41d3-a0ee-651d11570120'],
    ['HierarchyTasksList', 'f9ce21f8-f437-4f7e-8bc6-946378c850f0'],
    ['IssuesList', '00bfea71-5932-4f9c-ad71-1557e5751100'],
    ['LinksList', '00bfea71-2062-426c-90bf-714c59600103'],
    ['PictureLibrary', '00bfea71-52d4-45b3-b544-b1c71b620109'],
    ['SitePages', 'b6917cb1-93a0-4b97-a84d-7cf49975d4ec'],
    ['SurveysList', '00bfea71-eb8a-40b1-80c7-506be7590102'],
    ['TasksList', '00bfea71-a83e-497e-9ba0-7a5c597d0107'],
    ['TeamCollab', '00bfea71-4ea5-48d4-a4ad-7ea5c011abe5'],
    ['WebPageLibrary', '00bfea71-c796-4402-9f2f-0eb9a6e71b18'],
  ] as const).map(of('web', true)),
  ...([
    ['MBrowserRedirect', 'd95c97f3-e528-4da2-ae9f-32b3535fbb59'],
    ['MDSFeature', '87294c72-f260-42f3-a41b-981a2ffce37a'],
    ['MetadataNavigation', '7201d6a4-a5d3-49a1-8c19-19c4bac6e668'],
    ['OptOutModernListsWeb', '52e14b6f-b1bb-4969-b89b-c4faa56745ef'],
    ['PromotedLinksList', '192efa95-e50c-475e-87ab-361cede5dd7f'],
    ['SiteFeed', '15a572c6-e545-4d32-897a-bab6f5846e18'],
    ['SiteNotebook', 'f151bb39-7c3b-414f-bb36-6bf18872052f'],
  ] as const).map(of('web', false)),
  of('web', false, false)(['PublishingWeb', '94c94ca6-b32f-4da9-a9e3-1f3d343d7ecb']),
  of('web', false, false)(['WikiPageHomePage', '00bfea71-d8fe-4fec-8dad-01c19a6e4053']),
  ...([
    ['DocumentSet', '3bae86a2-776d-499d-9db8-fa4cdc7884f8'],
    ['Ratings', '915c240e-a6cc-49b8-8b2c-0bff8b553ed3'],
    ['TenantSitesList', '3019c9b4-e371-438d-98f6-0a08c34d06eb'],
  ] as const).map(of('site', true)),
  ...([
    ['InPlaceRecords', 'da2e115b-07e4-49d9-bb2c-35e93bb9fca9'],
    ['OpenInClient', '8a4b8de2-6fd8-41e9-923c-c7c3c00f8295'],
    ['OptOutModernListsSite', 'e3540c7d-6bea-403c-a224-1a12eafee4c4'],
  ] as const).map(of('site', false)),
  of('site', false, false)(['DocId', 'b50e3104-6812-424f-a011-cc90e6327318']),
  of('site', false, false)(['PublishingSite', 'f6924d36-2fa8-4f0b-b16d-06b7250180fa']),
];

/** Those that can be activated in a place. */
export const featuresOfScope = (scope: 'web' | 'site'): readonly FeatureDefinition[] => definitions.filter((one) => one.scope === scope);

export const featureOfScope = (scope: 'web' | 'site', id: string): FeatureDefinition | undefined =>
  featuresOfScope(scope).find((one) => one.id === id.toLowerCase());
