import { canonicalJson } from './canonical-json';
import type { VersionContent } from './content';
import { type Fault, fault } from './fault';

const whatStays = ({ committee, appraisal, description }: VersionContent): string =>
  canonicalJson({ committee, appraisal, description });

/**
 * What is wrong with a version that ends its series, or only names a successor. It needs no committee because it
 * changes nothing that one judges, so it must change nothing: it follows by the short flow, says why, and differs from
 * its predecessor in nothing but the end. `predecessor` is null where it has none that is in order: then that is said
 * elsewhere.
 */
export function checkClosing(ticket: string, content: VersionContent, predecessor: VersionContent | null): Fault[] {
  const { series, validTo, successor, flow, reviewMotivation } = content;
  const itself = successor === series ? [fault('successorItself', { ticket })] : [];
  if (validTo === '') return successor === '' ? [] : [fault('successorWithoutEnd', { ticket, successor }), ...itself];
  return [
    ...itself,
    ...(flow === 'short' ? [] : [fault('closingNotShort', { ticket })]),
    ...(reviewMotivation.trim() === '' ? [fault('closingUnexplained', { ticket })] : []),
    ...(predecessor && whatStays(predecessor) !== whatStays(content)
      ? [fault('closingChanges', { ticket, predecessor: content.follows?.ticket ?? '' })]
      : []),
  ];
}
