/** Random plausible runs: every question that comes up answered by its prior, and what comes out (issue: shares). */
import { completionDraws } from '#lib/decision/draws.ts';
import type { Decision, Model, Situation, Status } from '#lib/decision/index.ts';
import { chosenIds, type Known } from '#lib/decision/known.ts';
import { groundOf } from '#lib/decision/ground.ts';
import { verdictOf } from '#lib/decision/recommendation.ts';
import { robustnessOf } from '#lib/decision/robustness.ts';
import { loweredStatus } from '#lib/decision/status.ts';
import type { Ground } from '#lib/decision/ground.ts';
import type { Answers } from '#lib/rules/rule-set.ts';

/** What comes out of a situation, without what only a page needs. */
export interface RunOutcome {
  /** The family's id, `tie` or `none`. */
  readonly family: string;
  readonly alternative: string | null;
  readonly status: Status;
  readonly lowered: Decision['recommendation']['loweredBy'];
  /** Whether two families or more compete. */
  readonly competing: boolean;
}

/** @param samples draws of weights that the status rests on */
export function outcomeOf(
  model: Model,
  situation: Situation,
  samples: number
): RunOutcome & { readonly ground: Ground } {
  const ground = groundOf(model, situation);
  const { known, standing } = ground;
  const { ruleSet, ways } = model;
  const verdict = verdictOf(known, standing);
  const { family, alternative, status, between } = verdict;
  const shared = { competing: between !== null, ground };
  if (family === null || alternative === null)
    return { ...shared, family: status, alternative: null, status, lowered: null };
  const robust = robustnessOf(ground, samples);
  const lowered = loweredStatus(ruleSet.bands, status, {
    mayBeOut: standing.out[alternative]!.chance.numerator > 0n,
    near: robust.families[family]!.near,
    nearAtExpectation: robust.nearAtExpectation!
  });
  return {
    ...shared,
    family: ruleSet.families[family]!.id,
    alternative: ways[alternative]!.id,
    status: lowered.status,
    lowered: lowered.loweredBy
  };
}

/** Complete answers drawn by prior from a seed: those of run number `run`, of `runs`. */
export function answersOfRun(known: Known, run: number, runs: number): Answers {
  const { facts, words } = known.model;
  const bits = completionDraws(known, runs).subarray(run * words, (run + 1) * words);
  return answersIn(facts, bits);
}

/** The answers that a row of bits holds; a list for a question that takes several. */
export function answersIn(facts: Model['facts'], bits: Int32Array): Answers {
  return Object.fromEntries(
    facts.flatMap((fact) => {
      const chosen = fact.kind === 'derived' ? [] : chosenIds(fact, bits);
      return chosen.length === 0 ? [] : [[fact.id, fact.kind === 'many' ? chosen : chosen[0]!] as const];
    })
  );
}
