import { emptySeries, type SeriesData } from '../src/domain/series/series';
import type { Answer, AccessRegime, Carrier, Destination, InformationClass, RecordType, RetentionTrigger } from '../src/domain/series/value-lists';

/** How far a demo series is taken by the loader; each way is walked by the people whose task it is. */
export type Journey =
  | 'draft'
  | 'internalReview'
  | 'sentBackInternally'
  | 'submitted'
  | 'returned'
  | 'rejected'
  | 'withdrawn'
  | 'approved'
  | 'approvedThenReviewed'
  | 'approvedShortFlow'
  | 'approvedNewVersion'
  | 'recognised'
  | 'recognisedLongAgo'
  | 'closed'
  | 'closingSoon'
  | 'succeeded'
  | 'overtaken';

/** A retention term: period as ISO 8601, trigger, motivation, and what makes the trigger plain ('' when it is). */
type Term = readonly [period: string, trigger: RetentionTrigger, motivation: string, info?: string];

/** How a series ends: its last day ('' for the end of next year), why, and the name of the series that takes over. */
type End = readonly [lastDay: string, motivation: string, successor?: string];

interface DemoFacts {
  readonly area: string;
  /** Most of what bodies keep are files on a matter; left out, that is what it is. */
  readonly recordType?: RecordType;
  readonly task?: string;
  readonly callName?: string;
  readonly legal?: Term;
  readonly admin?: Term;
  readonly then: readonly [destination: Destination, motivation: string, selection?: string];
  readonly from?: string;
  readonly to?: string;
  readonly access?: AccessRegime;
  readonly personal?: Answer;
  readonly informationClass?: InformationClass;
  readonly carrier?: Carrier;
  readonly reuse?: Answer;
  readonly reuseMotivation?: string;
  readonly remarks?: string;
  readonly end?: End;
}

export interface DemoSeries {
  readonly data: SeriesData;
  readonly journey: Journey;
  /** Of the journeys that end a series. */
  readonly end: End | null;
}

/** One series of the demo, with what most of them share filled in. */
export function demoSeries(journey: Journey, title: string, description: string, facts: DemoFacts): DemoSeries {
  const [legalPeriod = '', legalTrigger = '', legalMotivation = '', legalTriggerInfo = ''] = facts.legal ?? [];
  const [adminPeriod = '', adminTrigger = '', adminMotivation = '', adminTriggerInfo = ''] = facts.admin ?? [];
  const [destination, destinationMotivation, selectionInstruction = ''] = facts.then;
  const personalData = facts.personal ?? 'yes';
  return {
    journey,
    end: facts.end ?? null,
    data: {
      ...emptySeries,
      title,
      description,
      recordType: facts.recordType ?? 'file',
      callName: facts.callName ?? '',
      taskArea: facts.area,
      task: facts.task ?? '',
      dateFrom: facts.from ?? 'unknown',
      dateTo: facts.to ?? 'ongoing',
      retentionLevel: 'Eigen organisatie',
      legalPeriod,
      legalTrigger,
      legalTriggerInfo,
      legalMotivation,
      adminPeriod,
      adminTrigger,
      adminTriggerInfo,
      adminMotivation,
      destination,
      destinationMotivation,
      selectionInstruction,
      access: facts.access ?? 'openInPrinciple',
      personalData,
      informationClass: facts.informationClass ?? (personalData === 'yes' ? '3' : '2'),
      reuse: facts.reuse ?? (personalData === 'yes' ? 'no' : 'yes'),
      reuseMotivation: facts.reuseMotivation ?? ((facts.reuse ?? (personalData === 'yes' ? 'no' : 'yes')) === 'no' ? 'De documenten bevatten persoonsgegevens.' : ''),
      carrier: facts.carrier ?? 'digital',
      remarks: facts.remarks ?? '',
    },
  };
}
