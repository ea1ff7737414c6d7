/** What a team could have answered instead: the changes that a flip is made of (CONTRACT §2.10). */
import type { AnswerValue } from './decision.ts';
import { answerOf, chosenIds, type Known } from './known.ts';
import { put } from './bits.ts';
import { factsBehind, type Fact } from './model.ts';

/** One question that may be answered differently. */
export interface Variable {
  /** Index of the question among the facts. */
  readonly question: number;
  /** Present answer; null for a question that is not asked now, or not answered for certain. */
  readonly from: AnswerValue | null;
  /** Option indexes by value; value 0 is the present state. */
  readonly values: readonly (readonly number[] | null)[];
  /** How many changes each value takes; 0 for the present one. */
  readonly costs: readonly number[];
  /** Whether it becomes open to change only by being asked newly. */
  readonly newly: boolean;
}

/** A flip is sought among sets of up to so many changes. */
export const MOST_CHANGES = 4;

/**
 * Answered questions, and those not asked now which a change may newly ask; in file order.
 */
export function variablesOf(known: Known): readonly Variable[] {
  const { facts, factOf } = known.model;
  const { answered, waiting, skipped } = known.lists;
  const given = new Set(answered.map((id) => factOf.get(id)!));
  const askable = [...waiting, ...skipped].map((id) => factOf.get(id)!);
  const open = [...given, ...askable.filter((question) => mayBeAskedNewly(known, question, given))];
  return open
    .sort((a, b) => a - b)
    .map((question) => {
      const fact = facts[question]!;
      const newly = !answered.includes(fact.id);
      const present = newly ? [] : presentOptions(known, question);
      const targets = fact.kind === 'one' ? otherOptions(fact, present) : otherSets(fact, present);
      return {
        question,
        from: newly ? null : answerOf(fact, present),
        values: [newly ? null : present, ...targets.map(({ options }) => options)],
        costs: [0, ...targets.map(({ cost }) => cost)],
        newly
      };
    });
}

/** Whether changes of answers, and of what those newly ask, can decide whether a question is asked. */
function mayBeAskedNewly({ model }: Known, question: number, given: ReadonlySet<number>): boolean {
  return [...factsBehind(model, [model.facts[question]!.when])].some((fact) => given.has(fact));
}

function presentOptions({ model, given, bits }: Known, question: number): readonly number[] {
  const fact = model.facts[question]!;
  const row = bits.slice();
  put(row, fact.whole, given[question]!);
  return chosenIds(fact, row).map((id) => fact.options.indexOf(id));
}

interface Target {
  readonly options: readonly number[];
  readonly cost: number;
}

function otherOptions({ options }: Fact, present: readonly number[]): readonly Target[] {
  return [...options.keys()].flatMap((option) =>
    present.includes(option) ? [] : [{ options: [option], cost: 1 }]
  );
}

/**
 * Sets within reach by toggling options. An exclusive option is exchanged for whatever stood in one change, and so is the first
 * option that comes in an exclusive one's place.
 */
function otherSets({ options, exclusive }: Fact, present: readonly number[]): readonly Target[] {
  const indexes = [...options.keys()];
  const alone = indexes.filter((option) => exclusive[option] && !present.includes(option));
  const together = indexes.filter((option) => !exclusive[option]);
  const start = present.filter((option) => !exclusive[option]);
  const sets = subsetsUpTo(together, MOST_CHANGES).flatMap((toggled): Target[] => {
    const set = together.filter((option) => start.includes(option) !== toggled.includes(option));
    return set.length === 0 || toggled.length === 0 ? [] : [{ options: set, cost: toggled.length }];
  });
  return [...alone.map((option) => ({ options: [option], cost: 1 })), ...sets];
}

function subsetsUpTo(members: readonly number[], most: number): readonly (readonly number[])[] {
  return members.reduce<readonly (readonly number[])[]>(
    (sets, member) => [...sets, ...sets.filter(({ length }) => length < most).map((set) => [...set, member])],
    [[]]
  );
}
