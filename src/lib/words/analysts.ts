/** The words of the part for analysts: exact terms, each with the place on the method page that explains it. */

import { inSentence } from './text.ts';

/** Where each term stands on the method page: the ids of its sections. */
export type MethodTerm =
  | 'acceptability'
  | 'pairwise'
  | 'central-weights'
  | 'entropy'
  | 'expected-loss'
  | 'stability'
  | 'weight-change'
  | 'flips'
  | 'information'
  | 'sources'
  | 'cost'
  | 'value'
  | 'status'
  | 'intervals';

export const ANALYSTS = {
  title: 'For analysts',
  what: 'The same result in exact terms: acceptability, pairwise indices, central weights, entropy, expected loss, sources.',
  none: 'Nothing is feasible, so there is nothing to draw.',
  unrounded: 'The record under More holds every figure unrounded.',
  figures: 'The figures',
  method: 'How it is worked out',
  methodOf: (term: string) => `How it is worked out: ${term}`,
  nothing: 'Nothing feasible',
  never: 'never first',
  tie: 'level, or nothing fits'
} as const;

export const ACCEPTABILITY = {
  title: 'Rank-1 acceptability',
  text: (samples: string) =>
    `Share of ${samples} draws of weights and open answers in which each comes first. Near: each weight up to three times more or less. Ordered: any weights in this order of importance. Any: all weights alike.`,
  head: ['Family', 'Near', 'Ordered', 'Any'],
  ways: 'Ways',
  wayHead: ['Way', 'Near', 'Ordered', 'Any']
} as const;

export const PAIRWISE = {
  title: 'Pairwise winning indices',
  text: 'Share of weights under which the first way beats the second, open answers at expectation. Any: exact. Near: sampled.',
  head: ['First way', 'Second way', 'Near', 'Any']
} as const;

export const CENTRAL = {
  title: 'Central weight vectors',
  text: 'Mean of the weights, drawn from all, under which a family comes first: who would choose it.',
  criterion: 'Criterion',
  used: 'In use'
} as const;

export const SPREAD = {
  entropy: 'Decision entropy',
  entropyText:
    'Of the families’ near acceptabilities: 0 is settled, the most is every family equally often first.',
  entropyOf: (entropy: string, most: string) => `${entropy} bits of at most ${most}`,
  loss: 'Expected loss',
  lossText: 'By how many points of 100 the family falls short of the best, on average over the near draws.',
  lossOf: (points: string) => `${points} points`,
  noLoss: 'None without one family in front.'
} as const;

export const CHANGE = {
  title: 'Smallest change of weights',
  what: 'L1 distance of normalised weights to where the recommended way ties one of another family. For the family it is a lower bound.',
  none: 'There is none: no weights make a way of another family level, or no family leads.',
  text: (rival: string, distance: string) => `At least ${distance}; then ${inSentence(rival)} is level.`,
  move: (from: string, to: string, by: string) => `${by} from ${inSentence(from)} to ${inSentence(to)}`
} as const;

export const SOURCES = {
  title: 'Sources left out, and believed alone',
  text: 'The family at expected values when a source is left out, and when only that source is believed. A rule falls when all its evidence falls.',
  head: ['Source', 'Left out', 'Believed alone'],
  none: 'No rule that fires cites a source.'
} as const;

export const INFORMATION = {
  title: 'Expected value of perfect information',
  text: 'For each open question: points of 100 that the best way gains on average when the answer is known, and the chance that it changes the family.',
  head: ['Question', 'Value', 'Chance of a flip'],
  none: 'No question is open.'
} as const;

export const STABILITY = {
  title: 'Weight stability intervals',
  text: 'Shares of a weight, the others in proportion, between which the family stays strictly first at expected values.',
  head: ['Criterion', 'Weight', 'From', 'To', 'Below', 'Above']
} as const;

/** A share from 0 to 1 with three digits. */
export function threeDigits(share: number): string {
  return share.toFixed(3);
}
