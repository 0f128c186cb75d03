import type { DispositionReviewStage } from '../labels/retention-label';
import { badRequest } from './graph-error';
import { objectOf, refuseOtherMembers, textOf } from './read-members';

/** A label has at most this many stages of disposition review. */
const maximumStages = 5;

/** The stages of a disposition review as a body gives them. The number comes as text or number: the documentation has both. */
export function readStages(value: unknown): readonly DispositionReviewStage[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw badRequest("The property 'dispositionReviewStages' must be a collection.");
  if (value.length > maximumStages) throw badRequest(`A label has at most ${maximumStages} disposition review stages.`);
  const stages = value.map(readStage);
  if (new Set(stages.map((stage) => stage.stageNumber)).size < stages.length) throw badRequest("Every stage has a 'stageNumber' of its own.");
  return stages;
}

function readStage(value: unknown): DispositionReviewStage {
  const stage = objectOf(value, 'A disposition review stage');
  refuseOtherMembers(stage, ['@odata.type', 'stageNumber', 'name', 'reviewersEmailAddresses']);
  const number = stage['stageNumber'];
  if (typeof number !== 'number' && typeof number !== 'string') throw badRequest("'stageNumber' is required.");
  const reviewers = stage['reviewersEmailAddresses'];
  if (!Array.isArray(reviewers) || reviewers.some((each) => typeof each !== 'string')) {
    throw badRequest("'reviewersEmailAddresses' must be a collection of strings.");
  }
  if (reviewers.length === 0) throw badRequest("A disposition review stage needs at least one of 'reviewersEmailAddresses'.");
  return {
    stageNumber: String(number),
    name: textOf(stage, 'name', ''),
    reviewersEmailAddresses: reviewers as readonly string[],
  };
}
