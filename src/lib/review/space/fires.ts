/** What never happens, whatever is answered: questions that are never asked, rules that never hold (`unreachable-question`, `never-fires`). */
import { holds, type Formula } from '#lib/decision/formula.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { possible } from './possible.ts';
import type { Space } from './space.ts';

/** Questions whose `when` holds for no answers. */
export function unreachableQuestions(space: Space): readonly Problem[] {
  return space.model.ruleSet.questions.flatMap(({ id }, q) =>
    isPossible(space, space.model.facts[q]!.when)
      ? []
      : [found('unreachable-question', ['questions', id], { id, found: 'exact' })]
  );
}

/** Tradeoffs, constraints, needs and actions whose condition holds for no answers. */
export function neverFiring(space: Space): readonly Problem[] {
  const { ruleSet, rules, ways, actions } = space.model;
  const members = [
    ...ruleSet.tradeoffs.map(({ id }, t) => memberOf('tradeoff', id, ['tradeoffs', id], rules.tradeoffs[t]!)),
    ...ruleSet.constraints.map(({ id }, c) =>
      memberOf('constraint', id, ['constraints', id], rules.constraints[c]!)
    ),
    ...ruleSet.alternatives.flatMap(({ id: way, needs }, a) =>
      needs.map(({ id }, n) => memberOf('need', id, ['alternatives', way, 'needs', id], ways[a]!.needs[n]!))
    ),
    ...ruleSet.actions.map(({ id }, a) => memberOf('action', id, ['actions', id], actions[a]!))
  ];
  return members.flatMap(({ of, id, path, when }) =>
    isPossible(space, when) ? [] : [found('never-fires', path, { of, id, found: 'exact' })]
  );
}

interface Member {
  readonly of: string;
  readonly id: string;
  readonly path: readonly string[];
  readonly when: Formula;
}

function memberOf(of: string, id: string, path: readonly string[], when: Formula): Member {
  return { of, id, path, when };
}

/** True unless it is proven that no answers make the formula hold: what cannot be gone through is no finding. */
function isPossible({ known, rows }: Space, formula: Formula): boolean {
  if (rows.some((row) => holds(formula, row))) return true;
  const result = possible(known, formula);
  return result.possible || !result.exact;
}
