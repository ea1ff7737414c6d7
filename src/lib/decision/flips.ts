/** The smallest changes of answers after which another family is first (CONTRACT §2.10). */
import type { Flips, FlipSet } from './decision.ts';
import { flipSearch, type Flip } from './flip-search.ts';
import type { Ground } from './ground.ts';
import { answerOf } from './known.ts';
import { MOST_CHANGES, variablesOf, type Variable } from './moves.ts';
import { familyOf, standingOf } from './standing.ts';
import { whatIf, type WhatIf } from './what-if.ts';

/** Changes tried at most, in each of the two searches. */
const EFFORT = 30_000;

/** Sets listed at most. */
const LISTED = 20;

/** @returns null on a tie */
export function flipsOf(ground: Ground): { any: Flips; withinReach: Flips } | null {
  if (ground.standing.first.length > 1) return null;
  const { questions } = ground.known.model.ruleSet;
  const what = whatIf(ground, variablesOf(ground.known));
  const any = flipsAmong(what, () => true, 1);
  const withinReach = flipsAmong(
    what,
    ({ question }) => !questions[question]!.locked,
    any.smallest ?? any.provenBelow ?? MOST_CHANGES + 1
  );
  return { any, withinReach };
}

/**
 * @param within which variables are open to change
 * @param atLeast fewer changes are known not to do
 */
function flipsAmong(what: WhatIf, within: (variable: Variable) => boolean, atLeast: number): Flips {
  what.effort.left = EFFORT;
  const search = flipSearch(
    what,
    [...what.variables.keys()].filter((v) => within(what.variables[v]!))
  );
  for (let changes = atLeast; changes <= MOST_CHANGES; changes++) {
    const found = search(changes);
    if (what.effort.left < 0) return { smallest: null, count: 0, sets: [], provenBelow: changes };
    const flips = found.filter((flip) => asksAll(what, flip));
    if (flips.length === 0) continue;
    const sets = [...flips].sort(inFileOrder).slice(0, LISTED);
    return { smallest: changes, count: flips.length, sets: sets.map((flip) => described(what, flip)) };
  }
  return { smallest: null, count: 0, sets: [] };
}

/** Whether each question that becomes open only by being asked newly is asked after the changes. */
function asksAll(what: WhatIf, flip: Flip): boolean {
  const newly = [...flip.keys()].filter((v) => flip[v] !== 0 && what.variables[v]!.newly);
  if (newly.length === 0) return true;
  const { lists, model } = what.known(flip);
  return newly.every((v) => lists.answered.includes(model.facts[what.variables[v]!.question]!.id));
}

/** By the first variable that only one of two sets changes, then by the value. */
function inFileOrder(a: Flip, b: Flip): number {
  for (const [v, value] of a.entries()) {
    const other = b[v]!;
    if (value === other) continue;
    if (value === 0 || other === 0) return value === 0 ? 1 : -1;
    return value - other;
  }
  return 0;
}

function described(what: WhatIf, flip: Flip): FlipSet {
  const { model } = what.ground.known;
  const change = (variable: Variable, value: number): FlipSet['changes'][number] => {
    const fact = model.facts[variable.question]!;
    return { question: fact.id, from: variable.from, to: answerOf(fact, variable.values[value]!) };
  };
  const family = familyOf(standingOf(what.known(flip), what.ground.standing.expected.valuation));
  return {
    changes: what.variables.flatMap((variable, v) => (flip[v] === 0 ? [] : [change(variable, flip[v]!)])),
    family: family === null ? null : model.ruleSet.families[family]!.id
  };
}
