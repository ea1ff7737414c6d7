/** The current run decided, for what claims moved in it. Imported only where there is one: deciding needs the whole engine. */
import { compile, decide, type Situation } from '#lib/decision/index.ts';
import { claimEffects, type ClaimEffects } from '#lib/report/claim-effects.ts';
import { headline } from '#lib/report/headline.ts';
import { wayRef } from '#lib/report/lookup.ts';
import { carriedBy } from '#lib/report/source-what-if.ts';
import { leadingWay, rivalWay } from '#lib/report/standings.ts';
import type { Headline, Outcome } from '#lib/report/views.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { RUN } from '#lib/words/evidence-page.ts';

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

/** Decides on the answers that count. */
export function currentRun(ruleSet: RuleSet, situation: Situation): CurrentRun {
  const outcome: Outcome = {
    ruleSet,
    decision: decide(compile(ruleSet), situation),
    answers: situation.answers
  };
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
