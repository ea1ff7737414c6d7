/** Complete answers to a rule set, weighted by their priors: all of them where they are few, else random ones. */
import { DOUBLES, planFor, walk } from '#lib/decision/completions.ts';
import { completionDraws, DRAWS } from '#lib/decision/draws.ts';
import { anyOf } from '#lib/decision/formula.ts';
import type { Model } from '#lib/decision/index.ts';
import { judge } from '#lib/decision/judge.ts';
import { knownFrom, type Known } from '#lib/decision/known.ts';
import type { Answers } from '#lib/rules/rule-set.ts';
import { answersIn } from './runs.ts';

export interface Weighted {
  readonly answers: Answers;
  /** Relative to the others. */
  readonly weight: number;
}

/** Joint answers gone through at most. */
const FEW = 10_000;

export function allAnswers(model: Model): { readonly exact: boolean; readonly answers: readonly Weighted[] } {
  const known = knownFrom(model, { answers: {} }, judge);
  const every = anyOf(
    model.facts.flatMap(({ kind, options, whole }, fact) =>
      kind === 'derived'
        ? []
        : [{ kind: 'chosen' as const, fact, options: [...options.keys()], every: true, masks: whole }]
    )
  );
  const plan = planFor(known, [every], 'prior');
  if (plan.size > FEW) return { exact: false, answers: drawn(known) };
  const answers: Weighted[] = [];
  walk(known, plan, DOUBLES, (bits, weight) => {
    answers.push({ answers: answersIn(model.facts, bits), weight: weight / plan.denominator });
  });
  return { exact: true, answers };
}

function drawn(known: Known): readonly Weighted[] {
  const { facts, words } = known.model;
  const rows = completionDraws(known, DRAWS);
  return Array.from({ length: DRAWS }, (_, draw) => ({
    answers: answersIn(facts, rows.subarray(draw * words, (draw + 1) * words)),
    weight: 1
  }));
}
