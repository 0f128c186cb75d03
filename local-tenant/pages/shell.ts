import type { PageLanguage, Say } from './texts';

/** A link in a page, with the text that people see. */
export interface Link {
  readonly text: string;
  readonly address: string;
}

/** A person as the bar and the sign-in page show them. */
export interface PersonCard {
  readonly id: string;
  readonly displayName: string;
  readonly jobTitle: string;
  /** Tenant roles and groups, for people to read. */
  readonly roles: readonly string[];
}

/** What stands at the left of every page of a site. */
export interface SiteNavigation {
  readonly title: string;
  readonly home: string;
  readonly contents: string;
  readonly pages: readonly Link[];
  readonly libraries: readonly Link[];
  readonly lists: readonly Link[];
}

/** What every page knows of who looks at it, and from where. */
export interface Shell {
  readonly language: PageLanguage;
  readonly say: Say;
  /** The address asked for: where to come back to after signing in as somebody else. */
  readonly address: string;
  readonly person: PersonCard | undefined;
  readonly people: readonly PersonCard[];
  readonly site: SiteNavigation | undefined;
}
