/** All relations between members. */
import { unknownAccepts } from '../accept.ts';
import { answersFit } from './answers.ts';
import { comparisonsMeet, orderedOnce } from './comparisons.ts';
import { derivedDecided, mixesPlain, volumeCounted } from './cost.ts';
import { filled } from './filled.ts';
import { idsApart, idsPlain } from './ids.ts';
import { bandsOrdered, priorsPossible, rangesOrdered, scalesOrdered } from './numbers.ts';
import { constraintsBite, familiesGiven, likeUnchained, partsOfWhole } from './parties.ts';
import type { Relation } from './relation.ts';
import { answersBounded, meansBounded } from './sizes.ts';

const RELATIONS: readonly Relation[] = [
  filled,
  familiesGiven,
  idsApart,
  idsPlain,
  partsOfWhole,
  likeUnchained,
  constraintsBite,
  bandsOrdered,
  scalesOrdered,
  rangesOrdered,
  priorsPossible,
  orderedOnce,
  comparisonsMeet,
  answersBounded,
  meansBounded,
  volumeCounted,
  mixesPlain,
  derivedDecided,
  answersFit,
  unknownAccepts
];

/** What does not hold between members that are well formed each for itself. */
export const relationFindings: Relation = (data) => RELATIONS.flatMap((relation) => relation(data));
