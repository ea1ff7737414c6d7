/**
 * Owns the current run decided, for what claims moved in it: in the worker, so that a page of two hundred claims never waits.
 * Imported only where there is a run: deciding needs the whole engine.
 */
import type { Situation } from '#lib/decision/index.ts';
import { claimEffects, type ClaimEffects } from '#lib/report/claim-effects.ts';
import { headline } from '#lib/report/headline.ts';
import { wayRef } from '#lib/report/lookup.ts';
import { carriedBy } from '#lib/report/source-what-if.ts';
import { leadingWay, rivalWay } from '#lib/report/standings.ts';
import type { Headline, Outcome } from '#lib/report/views.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { RUN } from '#lib/words/evidence-page.ts';
import { Decider } from '../deciding/decider.ts';
import { decisionAside } from '../deciding/decision-aside.ts';

export interface CurrentRun {
  readonly outcome: Outcome;
  readonly headline: Headline;
  /** Between which ways points are counted. */
  readonly compared: string;
  /** Whether one article carries the result; empty where no family is in front. */
  readonly carried: string;
  /** Null while it is too early to say: then nothing is counted for or against anything. */
  readonly effects: ClaimEffects | null;
}

/** What decides runs, one after another. */
export class Runs {
  readonly #decider: Decider;

  /** @param decider decides aside; ended with this */
  constructor(decider = new Decider(decisionAside)) {
    this.#decider = decider;
  }

  /** Decides on the answers that count; null where a newer order took this one's place. */
  async of(ruleSet: RuleSet, situation: Situation): Promise<CurrentRun | null> {
    const decision = await this.#decider.decide(ruleSet, situation);
    return decision && runOf({ ruleSet, decision, answers: situation.answers });
  }

  end(): void {
    this.#decider.end();
  }
}

function runOf(outcome: Outcome): CurrentRun {
  const head = headline(outcome);
  const isEarly = head.kind === 'early';
  return {
    outcome,
    headline: head,
    compared: isEarly ? '' : compared(outcome),
    carried: isEarly ? '' : carriedBy(outcome),
    effects: isEarly ? null : claimEffects(outcome)
  };
}

function compared(outcome: Outcome): string {
  const [leading, rival] = [leadingWay(outcome), rivalWay(outcome)].map((way) =>
    way === null ? null : wayRef(outcome.ruleSet, way).label
  );
  if (!leading) return '';
  return rival ? RUN.compared(leading, rival) : RUN.alone(leading);
}
