/** What an edit of a rule set changes: its members, what its scenarios come to, and how much of the answer space changes family. */
import type { Model } from '#lib/decision/index.ts';
import { firstFamilies } from '#lib/decision/ground.ts';
import type { Answers } from '#lib/rules/rule-set.ts';
import { allAnswers, type Weighted } from './all-answers.ts';
import { changesBetween, type Change } from './changes.ts';
import { Pace, type Paced } from './pace.ts';
import { inOldNames } from './renamed.ts';
import { runScenario, type ScenarioOutcome } from './scenarios.ts';

export interface Side {
  readonly model: Model;
  /** The parsed data; of an overlay, merged into its base. */
  readonly data: unknown;
}

export type ShortOutcome = Pick<ScenarioOutcome, 'family' | 'alternative' | 'status'>;

/** Plain data: the JSON of `diff` (CONTRACT §3). */
export interface Difference {
  readonly rules: readonly Change[];
  /** Scenarios that come out differently, or stand on one side only: null on the other. */
  readonly scenarios: readonly {
    readonly id: string;
    readonly before: ShortOutcome | null;
    readonly after: ShortOutcome | null;
  }[];
  /** Share, by the priors of the new rules, of complete answers that come to another family. */
  readonly changed: number;
  /** Whether all answers were gone through, or 10,000 drawn by prior. */
  readonly exact: boolean;
  /** Some of the answers that change family, each kind of change once as long as there are any. */
  readonly examples: readonly Example[];
}

/** `before` and `after`: a family's id, `tie` or `none`. */
export interface Example {
  readonly answers: Answers;
  readonly before: string;
  readonly after: string;
}

const MOST_EXAMPLES = 5;

/** @returns null if it was cancelled */
export async function difference(before: Side, after: Side, paced: Paced = {}): Promise<Difference | null> {
  const ids = scenarioIds(before.model, after.model);
  const { exact, answers } = allAnswers(after.model);
  const pace = new Pace(paced, ids.length + answers.length);
  const scenarios: { id: string; before: ShortOutcome | null; after: ShortOutcome | null }[] = [];
  for (const id of ids) {
    if (!(await pace.next('scenarios'))) return null;
    scenarios.push({ id, before: shortOutcome(before.model, id), after: shortOutcome(after.model, id) });
  }
  const tally = new ChangeTally();
  for (const each of answers) {
    if (!(await pace.next('answers'))) return null;
    tally.add(
      each,
      familyOn(before.model, inOldNames(after.model.ruleSet, each.answers)),
      familyOn(after.model, each.answers)
    );
  }
  return {
    rules: changesBetween(before.data, after.data),
    scenarios: scenarios.filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after)),
    changed: tally.share(),
    exact,
    examples: tally.examples()
  };
}

function scenarioIds(before: Model, after: Model): readonly string[] {
  return [...new Set([...before.ruleSet.scenarios, ...after.ruleSet.scenarios].map(({ id }) => id))];
}

function shortOutcome(model: Model, id: string): ShortOutcome | null {
  const scenario = model.ruleSet.scenarios.find((each) => each.id === id);
  if (!scenario) return null;
  const { family, alternative, status } = runScenario(model, scenario).result.got;
  return { family, alternative, status };
}

function familyOn(model: Model, answers: Answers): string {
  const [first, ...others] = firstFamilies(model, { answers });
  if (first === undefined) return 'none';
  return others.length > 0 ? 'tie' : model.ruleSet.families[first]!.id;
}

class ChangeTally {
  private total = 0;
  private changed = 0;
  /** By kind of change. */
  private readonly seen = new Map<string, Example[]>();

  add({ answers, weight }: Weighted, before: string, after: string): void {
    this.total += weight;
    if (before === after) return;
    this.changed += weight;
    const kind = `${before} ${after}`;
    const examples = this.seen.get(kind) ?? [];
    this.seen.set(kind, examples);
    if (examples.length < MOST_EXAMPLES) examples.push({ answers, before, after });
  }

  share(): number {
    return this.total === 0 ? 0 : this.changed / this.total;
  }

  /** One of each kind, then a second of each, and so on. */
  examples(): readonly Example[] {
    const kinds = [...this.seen.values()];
    const rounds = Array.from({ length: MOST_EXAMPLES }, (_, round) =>
      kinds.flatMap((kind) => kind.slice(round, round + 1))
    );
    return rounds.flat().slice(0, MOST_EXAMPLES);
  }
}
