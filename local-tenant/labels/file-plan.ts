/** The five kinds of terms by which a file plan describes labels, by the names of their sets in Microsoft Graph. */
export const filePlanKinds = ['authorities', 'categories', 'citations', 'departments', 'filePlanReferences'] as const;

export type FilePlanKind = (typeof filePlanKinds)[number];

/** A term of the file plan. `parent`: of a subcategory the id of its category, of everything else ''. */
export interface FilePlanTemplate {
  readonly id: string;
  readonly kind: FilePlanKind;
  readonly parent: string;
  readonly displayName: string;
  /** Of citations only; null: not said. */
  readonly citationUrl: string | null;
  readonly citationJurisdiction: string | null;
  readonly createdBy: string;
  readonly createdDateTime: string;
}

/** Ids of the terms that describe a label. */
export interface LabelDescriptors {
  readonly authority?: string | undefined;
  readonly category?: string | undefined;
  readonly subcategory?: string | undefined;
  readonly citation?: string | undefined;
  readonly department?: string | undefined;
  readonly filePlanReference?: string | undefined;
}
