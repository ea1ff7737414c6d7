/** Owns the worked example: its answers and weights, and what the engine decides on them. */
import { compile, decide, type Answers, type Weights } from '#lib/decision/index.ts';
import { contributionTable, familyRows, headline, howSure } from '#lib/report/index.ts';
import type { Outcome } from '#lib/report/views.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { room } from '#lib/words/worked-example.ts';

export class Worked {
  readonly ruleSet: RuleSet;
  readonly #model;
  #answers = $state.raw<Answers>({});
  #weights = $state.raw<Weights>({});

  /** @param answers to begin with */
  constructor(ruleSet: RuleSet, answers: Answers) {
    this.ruleSet = ruleSet;
    this.#model = compile(ruleSet);
    this.#answers = answers;
    this.#weights = Object.fromEntries(ruleSet.criteria.map(({ id, weight }) => [id, weight]));
  }

  readonly #outcome = $derived.by((): Outcome => {
    const situation = { answers: this.#answers, weights: this.#weights };
    return { ruleSet: this.ruleSet, answers: this.#answers, decision: decide(this.#model, situation) };
  });

  /** What the engine decides now, as people read it. */
  readonly shown = $derived({
    headline: headline(this.#outcome),
    sure: howSure(this.#outcome),
    rows: familyRows(this.#outcome),
    table: contributionTable(this.#outcome)
  });

  /** The answer to a question. */
  answerOf(question: string): string {
    return String(this.#answers[question] ?? 'unsure');
  }

  answer(question: string, option: string): void {
    this.#answers = { ...this.#answers, [question]: option };
  }

  /** A weight as it is set, as a share of all, and how far it can move with the same in front. */
  weightOf(criterion: string): { readonly weight: number; readonly share: number; readonly room: string } {
    const all = Object.values(this.#weights).reduce((sum, weight) => sum + weight, 0);
    const weight = this.#weights[criterion] ?? 0;
    const interval = this.#outcome.decision.stability?.find((each) => each.criterion === criterion);
    const label = this.ruleSet.criteria.find(({ id }) => id === criterion)?.label ?? criterion;
    return {
      weight,
      share: all === 0 ? 0 : weight / all,
      room: interval ? room(label, interval.from, interval.to) : ''
    };
  }

  /** Sets a weight; the last that counts stays above 0. */
  weigh(criterion: string, weight: number): void {
    const weights = { ...this.#weights, [criterion]: weight };
    if (Object.values(weights).some((each) => each > 0)) this.#weights = weights;
  }
}
