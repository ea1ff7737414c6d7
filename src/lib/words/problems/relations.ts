/** What is wrong between parts of a rule file that are each well formed: an issue of the code `schema`. */
import { either } from '../numbers.ts';
import { listOf, type Parameters, quoted, type Sentence, textOf } from './parameters.ts';

function name(parameters: Parameters, parameter: string): string {
  return quoted(textOf(parameters, parameter));
}

export const RELATION_ISSUES: Readonly<Record<string, Sentence>> = {
  'missing-one-of': (p) => `One of ${either(listOf(p, 'members').map(quoted))} is required here.`,
  'out-of-order': (p) => `${name(p, 'low')} must not be above ${name(p, 'high')}. Change one of the two.`,
  'no-prior': () => 'Every prior is 0. Give at least one option a prior above 0, or leave the priors out.',
  repeated: (p) => `${name(p, 'id')} stands here twice. Take one of them away.`,
  'without-families': (p) =>
    `${name(p, 'id')} names a family, and the file has no “families”. Add them, or take the line away.`,
  'way-with-parts': (p) =>
    `${name(p, 'way')} has parts of its own, so it cannot do a part. Name a way without parts.`,
  'like-chain': (p) => `${name(p, 'way')} itself has “like”. Name a way that does not: there are no chains.`,
  'mix-of-mix': (p) => `${name(p, 'way')} is a mix itself. A mix joins two ways that are none.`,
  'ruled-out-with-proviso': (p) =>
    `${name(p, 'alternative')} stands in “rules-out” and in “only-if”. It can be in one of them only.`,
  'not-ordered': (p) =>
    `The options of ${name(p, 'question')} have no order to compare. Give the question “ordered”, or list the options meant.`,
  'empty-range': (p) => `No option of ${name(p, 'question')} meets this comparison. Change its ends.`,
  'outside-order': (p) =>
    `The option ${name(p, 'option')} of ${name(p, 'question')} is left out of “ordered”, so nothing can be compared with it.`,
  'volume-of-many': (p) =>
    `${name(p, 'question')} takes several options, so it cannot carry the volume. Name a question of the kind “one”.`,
  'without-cost-model': (p) =>
    `${name(p, 'id')} is a ratio of costs, and the file has no “cost-model”. Add one, or remove it.`,
  'open-options': (p) =>
    `Exactly one option of a derived fact has neither “below” nor “above”; here ${textOf(p, 'found')} have. Add or remove a bound.`,
  'one-answer': (p) => `${name(p, 'question')} takes one option. Write it without a list.`,
  'unsure-alone': (p) =>
    `“unsure” stands alone: take it out of the list for ${name(p, 'question')}, or the list away.`,
  'exclusive-alone': (p) => `The option ${name(p, 'option')} of ${name(p, 'question')} can only stand alone.`
};
