/** What every answer to a situation rests on: what is known, who leads at expected values, and the tree of completions. */
import type { Situation } from './decision.ts';
import { judge } from './judge.ts';
import { knownFrom, type Known } from './known.ts';
import type { Model } from './model.ts';
import { openRules, type OpenRules } from './open-rules.ts';
import { valuationOf } from './scales.ts';
import { familyOf, standingOf, type Standing } from './standing.ts';
import { treeOf, type Tree } from './tree.ts';

/** All that follows from a situation before anything is worded: shared by the interview and the decision. */
export interface Ground {
  readonly situation: Situation;
  readonly known: Known;
  readonly standing: Standing;
  readonly open: OpenRules;
  /** The recommended family; null on a tie and where nothing is feasible. */
  readonly family: number | null;
  /** Of every option and every legal set. */
  readonly tree: Tree;
}

export function groundOf(model: Model, situation: Situation): Ground {
  const known = knownFrom(model, situation, judge);
  const valuation = valuationOf(model.ruleSet.criteria, model.scales, situation.weights ?? {});
  const standing = standingOf(known, valuation);
  const open = openRules(known, standing);
  return { situation, known, standing, open, family: familyOf(standing), tree: treeOf(known, open, 'every') };
}

/** The families that share the first place at expected values; none where nothing is feasible. */
export function firstFamilies(model: Model, situation: Situation): readonly number[] {
  const known = knownFrom(model, situation, judge);
  return standingOf(known, valuationOf(model.ruleSet.criteria, model.scales, situation.weights ?? {})).first;
}

/** The id of the family that is first at expected values; null on a tie and where nothing is feasible. */
export function expectedFamily(model: Model, situation: Situation): string | null {
  const family = familyOf({ first: firstFamilies(model, situation) });
  return family === null ? null : model.ruleSet.families[family]!.id;
}
