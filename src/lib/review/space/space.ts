/** All answers that a rule set can get: nothing answered yet, and draws of everything to rule most suspicions out cheaply. */
import type { Model } from '#lib/decision/index.ts';
import { completionDraws } from '#lib/decision/draws.ts';
import { judge } from '#lib/decision/judge.ts';
import { knownFrom, type Known } from '#lib/decision/known.ts';
import { openRules, type OpenRules } from '#lib/decision/open-rules.ts';
import { valuationOf } from '#lib/decision/scales.ts';
import { standingOf } from '#lib/decision/standing.ts';
import type { Answers } from '#lib/rules/rule-set.ts';

export interface Space {
  readonly model: Model;
  /** Of no answers at all: every question is open. */
  readonly known: Known;
  /** Values at the file's weights, as far as answers change them. */
  readonly open: OpenRules;
  /** Rows of bits: complete answers by prior, with what is derived from them. What holds in one of them is possible. */
  readonly rows: readonly Int32Array[];
}

/** Complete answers drawn to begin with. */
export const DRAWN = 2_000;

export function spaceOf(model: Model): Space {
  const { known, open } = openWith(model, {});
  const all = completionDraws(known, DRAWN);
  const rows = Array.from({ length: DRAWN }, (_, draw) =>
    all.subarray(draw * model.words, (draw + 1) * model.words)
  );
  return { model, known, open, rows };
}

/** What is open once some questions are answered, at the file's weights. */
export function openWith(model: Model, answers: Answers): Pick<Space, 'known' | 'open'> {
  const known = knownFrom(model, { answers }, judge);
  const valuation = valuationOf(model.ruleSet.criteria, model.scales, {});
  return { known, open: openRules(known, standingOf(known, valuation)) };
}
