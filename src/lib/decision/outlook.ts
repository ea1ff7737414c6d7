/**
 * Where a run stands at expected values, without the bounds and draws that take most of a decision's time: what can be said at once
 * while it is too early to say more.
 */
import type { QuestionLists, Situation } from './decision.ts';
import { pointsOfHundred } from './expected.ts';
import { groundOf, type Ground } from './ground.ts';
import type { Model } from './model.ts';
import { isSettled } from './settled.ts';
import { highest } from './standing.ts';

export interface Outlook {
  readonly questions: QuestionLists;
  readonly settled: boolean;
  /** Every way is out. */
  readonly nothing: boolean;
  /**
   * Those in front, then the others that compete, then what will probably be ruled out, by score; then what is ruled out (`score` null),
   * then what does not apply.
   */
  readonly families: readonly { readonly id: string; readonly score: number | null }[];
}

/** The outlook of a situation, in the same figures as the decision's. */
export function outlook(model: Model, situation: Situation): Outlook {
  const ground = groundOf(model, situation);
  const { known, family, tree, standing } = ground;
  const families = model.ruleSet.families.map(({ id }, index) => ({ id, ...scored(ground, index) }));
  return {
    questions: known.lists,
    settled: family !== null && isSettled(tree, family),
    nothing: standing.first.length === 0,
    families: families
      .toSorted((a, b) => a.place - b.place || (b.score ?? 0) - (a.score ?? 0))
      .map(({ id, score }) => ({ id, score }))
  };
}

/** The family's score, and the row of those that it stands among. */
function scored({ known, standing }: Ground, family: number): { score: number | null; place: number } {
  const { states, best, first, expected } = standing;
  const members = known.model.families[family]!;
  const feasible = members.filter((way) => states[way] === 'feasible');
  const way = best[family] ?? highest(feasible, expected.totals);
  if (way === null)
    return { score: null, place: members.some((each) => states[each] === 'ruled-out') ? 3 : 4 };
  const place = first.includes(family) ? 0 : best[family] === null ? 2 : 1;
  return { score: pointsOfHundred(expected, expected.totals[way]!), place };
}
