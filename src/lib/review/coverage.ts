/** Which tradeoffs, constraints, options and questions the scenarios exercise. */
import type { Ground } from '#lib/decision/ground.ts';
import { judge } from '#lib/decision/judge.ts';
import type { Model } from '#lib/decision/index.ts';
import { chosenIds } from '#lib/decision/known.ts';

export interface Covered {
  readonly covered: number;
  readonly total: number;
  /** Ids, options as `question.option`. */
  readonly missing: readonly string[];
}

export type Coverage = Readonly<Record<'tradeoffs' | 'constraints' | 'options' | 'questions', Covered>>;

/** Collects what each scenario exercises: rules that fire for certain, questions that are asked and answered, options chosen. */
export class CoverageTally {
  private readonly seen = new Set<string>();
  private readonly model: Model;

  constructor(model: Model) {
    this.model = model;
  }

  add({ known }: Pick<Ground, 'known'>): void {
    const { ruleSet, rules, facts, factOf } = this.model;
    for (const [t, { id }] of ruleSet.tradeoffs.entries())
      if (judge(known, rules.tradeoffs[t]!).truth === 'yes') this.seen.add(`tradeoff ${id}`);
    for (const [c, { id }] of ruleSet.constraints.entries())
      if (judge(known, rules.constraints[c]!).truth === 'yes') this.seen.add(`constraint ${id}`);
    for (const question of known.lists.answered) {
      this.seen.add(`question ${question}`);
      for (const option of chosenIds(facts[factOf.get(question)!]!, known.bits))
        this.seen.add(`option ${question}.${option}`);
    }
  }

  coverage(): Coverage {
    const { tradeoffs, constraints, questions } = this.model.ruleSet;
    const ids = (members: readonly { readonly id: string }[]): readonly string[] =>
      members.map(({ id }) => id);
    const options = questions.flatMap(({ id, options: all }) => all.map((option) => `${id}.${option.id}`));
    return {
      tradeoffs: this.covered('tradeoff', ids(tradeoffs)),
      constraints: this.covered('constraint', ids(constraints)),
      options: this.covered('option', options),
      questions: this.covered('question', ids(questions))
    };
  }

  private covered(kind: string, all: readonly string[]): Covered {
    const missing = all.filter((id) => !this.seen.has(`${kind} ${id}`));
    return { covered: all.length - missing.length, total: all.length, missing };
  }
}
