/** The fictitious bodies of the demo. Their codes have the form of real organisation codes, in a range that is not given out. */
export interface DemoOrganisation {
  readonly code: string;
  readonly title: string;
  readonly type: string;
  readonly committee: string;
  /** Server-relative addresses of the sites that hold its libraries. */
  readonly sites: readonly string[];
  readonly managers: readonly string[];
  readonly approvers: readonly string[];
  readonly administrators: readonly string[];
}

export const city = 'OVO999001';
export const welfare = 'OVO999002';
export const port = 'OVO999003';

/** The committee that works in this register. */
export const localCommittee = {
  code: 'SCL',
  title: 'Selectiecommissie Lindervoort',
  members: ['chantal.peeters'],
  deciders: ['dirk.vermeulen', 'nele.wouters'],
} as const;

export const organisations: readonly DemoOrganisation[] = [
  {
    code: city,
    title: 'Stad Lindervoort',
    type: 'Gemeenten',
    committee: localCommittee.code,
    sites: ['/sites/omgeving', '/sites/personeel'],
    managers: ['an.claes'],
    approvers: ['bart.dewit'],
    administrators: ['frank.goossens'],
  },
  {
    code: welfare,
    title: 'Zorgbedrijf Lindervoort',
    type: 'Gemeenten',
    committee: localCommittee.code,
    sites: ['/sites/zorg'],
    managers: ['joris.desmet'],
    approvers: ['leen.vandamme'],
    administrators: ['hans.mertens'],
  },
  {
    code: port,
    title: 'Havenbedrijf Lindervoort',
    type: 'Gemeenten',
    committee: localCommittee.code,
    sites: ['/sites/haven'],
    managers: ['karen.lambrecht'],
    approvers: ['leen.vandamme'],
    administrators: ['hans.mertens'],
  },
];

/** Who may record approvals that were given elsewhere. */
export const recognisers: readonly string[] = ['mia.hermans'];
/** Who keeps the register's reference data. */
export const registerAdministrators: readonly string[] = ['hans.mertens'];
/** A named owner of the register site, who provisions it. */
export const siteOwner = 'greet.willems';
/** Who may make and publish retention labels in the tenant. */
export const recordsAdministrator = 'ilse.maes';
