/**
 * Points that go up and down along the order of a question's options (`non-monotone`), for one way on one criterion, all other
 * answers staying the same. Some reasons do turn; then the warning is accepted with the reason.
 */
import { masksOf, put } from '#lib/decision/bits.ts';
import { DOUBLES, planFor, walk } from '#lib/decision/completions.ts';
import { allOf, atomsOf, holds, type Formula } from '#lib/decision/formula.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { found } from './finding.ts';
import type { Space } from './space.ts';

/** Joint answers to the other questions gone through for one question and criterion. */
const MOST = 20_000;

/** The problems of one question, at most one a criterion; none where its options have no order. */
export function nonMonotone(space: Space, question: number): readonly Problem[] {
  const { criteria, questions } = space.model.ruleSet;
  const { id, ordered } = questions[question]!;
  if (!ordered) return [];
  return criteria.flatMap((criterion, k) => {
    const turn = turnOn(space, question, ordered, k);
    const parameters = { id, criterion: criterion.id, ...turn, found: 'exact' };
    return turn === null ? [] : [found('non-monotone', ['questions', id], parameters)];
  });
}

interface Turn {
  readonly way: string;
  /** The option at which the points turn. */
  readonly option: string;
}

interface Own {
  readonly when: Formula;
  readonly points: readonly number[];
}

/** The first turn that any answers to the other questions bring about. Derived facts are left to the cost model. */
function turnOn(
  { model, known }: Space,
  question: number,
  ordered: readonly string[],
  k: number
): Turn | null {
  const { facts, rules, criterionOf, points } = model;
  const isOwn = (when: Formula): boolean => {
    const read = atomsOf(when).map(({ fact }) => fact);
    return read.includes(question) && read.every((fact) => facts[fact]!.kind !== 'derived');
  };
  const own = rules.tradeoffs.flatMap((when, t): Own[] =>
    criterionOf[t] === k && isOwn(when) ? [{ when, points: points[t]! }] : []
  );
  const { placed, whole, options, when: asked } = facts[question]!;
  const levels = ordered.map((id) => masksOf(placed, [options.indexOf(id)]));
  const plan = planFor(known, [allOf([asked, ...own.map(({ when }) => when)])], 'every');
  const others = { ...plan, steps: plan.steps.filter(({ fact }) => fact !== question) };
  if (own.length === 0 || others.steps.reduce((size, step) => size * step.size, 1) > MOST) return null;
  const ownWays = waysWithPointsOfTheirOwn(model.ruleSet, k);
  let turn: Turn | null = null;
  walk(known, others, DOUBLES, (bits) => {
    if (!holds(asked, bits)) return false;
    const sums = levels.map((masks) => {
      put(bits, whole, masks);
      return sumsOn(own, bits, model.ways.length);
    });
    put(bits, whole, []);
    const way = ownWays.find((each) => turnIn(sums.map((sum) => sum[each]!)) !== null);
    if (way === undefined) return false;
    turn = { way: model.ways[way]!.id, option: ordered[turnIn(sums.map((sum) => sum[way]!))!]! };
    return true;
  });
  return turn;
}

/** Ways that are not like others on the criterion: a mean of ways that rise and ways that fall turns without anyone meaning it. */
function waysWithPointsOfTheirOwn({ alternatives, criteria }: RuleSet, k: number): readonly number[] {
  return alternatives.flatMap(({ like }, way) =>
    like.some(({ criterion }) => criterion === criteria[k]!.id) ? [] : [way]
  );
}

function sumsOn(own: readonly Own[], bits: Int32Array, ways: number): readonly number[] {
  const sums = Array.from({ length: ways }, () => 0);
  for (const { when, points } of own)
    if (holds(when, bits)) for (let way = 0; way < ways; way++) sums[way]! += points[way]!;
  return sums;
}

/** Where a sequence that rose begins to fall, or the other way round; null where it only rises or only falls. */
function turnIn(sequence: readonly number[]): number | null {
  let direction = 0;
  for (let level = 1; level < sequence.length; level++) {
    const step = Math.sign(sequence[level]! - sequence[level - 1]!);
    if (step !== 0 && direction !== 0 && step !== direction) return level - 1;
    if (step !== 0) direction = step;
  }
  return null;
}
