/** Whether points stay on the scales that the file declares, and whether they use them (`scale-exceeded`, `scale-unused`). */
import type { Known } from '#lib/decision/known.ts';
import type { Criterion } from '#lib/rules/rule-set.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './finding.ts';
import { extremes, type Optimum, type Term } from './optimum.ts';
import type { Space } from './space.ts';
import { witness } from './witness.ts';

/** A scale is unused where points of all answers and ways reach over less of it. */
const USED = 0.25;

/** The problems of one criterion's scale; a computed scale has none. */
export function scaleProblems({ model, known }: Space, k: number): readonly Problem[] {
  const criterion = model.ruleSet.criteria[k]!;
  if (!criterion.scale.declared || model.criterionOf.every((each) => each !== k)) return [];
  const reaches = reachesOf(known, k);
  const exceeded = exceeding(known, criterion, reaches);
  return exceeded ? [exceeded] : unused(known, criterion, reaches);
}

/** What answers can make of a way's points on a criterion, in units of the scales. */
export interface Reach {
  readonly way: number;
  readonly low: Optimum;
  readonly high: Optimum;
}

/** Of every way, ways that always get the same points once. */
export function reachesOf(known: Known, k: number): readonly Reach[] {
  const { criterionOf, points, rules, ways } = known.model;
  const own = criterionOf.flatMap((criterion, t) => (criterion === k ? [t] : []));
  const seen = new Set<string>();
  return [...ways.keys()].flatMap((way) => {
    const key = own.map((t) => points[t]![way]).join();
    if (seen.has(key)) return [];
    seen.add(key);
    const terms = own.map((t): Term => ({ when: rules.tradeoffs[t]!, adds: points[t]![way]! }));
    return [{ way, ...extremes(known, terms) }];
  });
}

/** Only what some answers reach counts, never a bound. */
function exceeding(known: Known, { id, scale }: Criterion, reaches: readonly Reach[]): Problem | null {
  const { unit } = known.model.scales;
  const worst = (scale.worst.numerator / scale.worst.denominator) * unit;
  const best = (scale.best.numerator / scale.best.denominator) * unit;
  const low = reaches.reduce((least, each) => (each.low.reached < least.low.reached ? each : least));
  const high = reaches.reduce((most, each) => (each.high.reached > most.high.reached ? each : most));
  const beyond = high.high.reached - best >= worst - low.low.reached ? high : low;
  const end = beyond === high ? high.high : low.low;
  if (end.bits === null || (end.reached <= best && end.reached >= worst)) return null;
  return found('scale-exceeded', ['criteria', id, 'scale'], {
    id,
    way: known.model.ways[beyond.way]!.id,
    points: end.reached / unit,
    worst: worst / unit,
    best: best / unit,
    answers: witness(known, end.bits),
    found: end.exact ? 'exact' : 'bounded'
  });
}

function unused(known: Known, { id, scale }: Criterion, reaches: readonly Reach[]): readonly Problem[] {
  const { unit } = known.model.scales;
  const range =
    scale.best.numerator / scale.best.denominator - scale.worst.numerator / scale.worst.denominator;
  const low = Math.min(...reaches.map((each) => each.low.value)) / unit;
  const high = Math.max(...reaches.map((each) => each.high.value)) / unit;
  if (high - low >= USED * range) return [];
  const exact = reaches.every((each) => each.low.exact && each.high.exact);
  const reach = exact ? 'exact' : 'bounded';
  return [found('scale-unused', ['criteria', id, 'scale'], { id, from: low, to: high, range, found: reach })];
}
