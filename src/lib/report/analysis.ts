/** What analysts read: the decision's own indices with the names of what they are about. */
import type { Acceptability } from '#lib/decision/index.ts';
import { ANALYSTS } from '#lib/words/analysts.ts';
import { criterionRef, faceOf, lookup, wayRef } from './lookup.ts';
import type { Outcome } from './views.ts';
import type { Analysis } from './working-views.ts';

const NONE: Acceptability = { near: 0, ordered: 0, any: 0 };

/** Null where nothing is feasible: then nothing was drawn. */
export function analysis(outcome: Outcome): Analysis | null {
  const { ruleSet, decision } = outcome;
  const { robustness } = decision;
  if (robustness === undefined) return null;
  const feasible = decision.alternatives.filter(({ state }) => state === 'feasible');
  return {
    samples: robustness.samples,
    seed: robustness.seed,
    families: decision.families.map(({ id, acceptability }) => ({
      family: faceOf(ruleSet, id),
      share: acceptability ?? NONE
    })),
    ways: feasible.map(({ id, acceptability }) => ({
      way: wayRef(ruleSet, id),
      share: acceptability ?? NONE
    })),
    nothing: robustness.nothing,
    pairs: robustness.pairwise.map(({ a, b, near, any }) => ({
      a: wayRef(ruleSet, a),
      b: wayRef(ruleSet, b),
      near,
      any
    })),
    criteria: ruleSet.criteria.map(({ id, label }) => ({ id, label })),
    central: robustness.central.map(({ family, weights }) => ({
      family: faceOf(ruleSet, family),
      weights: weights && ruleSet.criteria.map(({ id }) => weights[id] ?? 0)
    })),
    entropy: robustness.entropy,
    mostEntropy: Math.log2(Math.max(1, ruleSet.families.length)),
    expectedLoss: robustness.expectedLoss,
    change: changeOf(outcome),
    sources: sourcesOf(outcome),
    information: informationOf(outcome)
  };
}

function changeOf({ ruleSet, decision }: Outcome): Analysis['change'] {
  const { weightChange } = decision;
  if (!weightChange) return null;
  const named = (criterion: string): string => criterionRef(ruleSet, criterion).label;
  return {
    rival: wayRef(ruleSet, weightChange.rival),
    distance: weightChange.distance,
    moves: weightChange.moves.map(({ from, to, by }) => ({ from: named(from), to: named(to), by }))
  };
}

function sourcesOf({ ruleSet, decision }: Outcome): Analysis['sources'] {
  const { sources } = lookup(ruleSet);
  const named = (family: string | null): string =>
    family === null ? ANALYSTS.tie : faceOf(ruleSet, family).label;
  return (decision.sources ?? []).map(({ source, without, only }) => ({
    source,
    short: sources.get(source)?.short ?? source,
    without: named(without),
    only: named(only)
  }));
}

function informationOf({ ruleSet, decision }: Outcome): Analysis['information'] {
  const { questions } = lookup(ruleSet);
  return (decision.information ?? []).map((each) => ({
    ...each,
    ask: questions.get(each.question)?.ask ?? each.question
  }));
}
