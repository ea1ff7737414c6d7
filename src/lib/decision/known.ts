/** What a situation settles and what it leaves open (CONTRACT §2.1): which questions are asked, which facts are given. */
import type { CostInputs } from '#lib/rules/rule-set.ts';
import { masksOf, put, type Mask } from './bits.ts';
import { UNSURE, type AnswerValue, type QuestionLists, type Situation } from './decision.ts';
import { derivationsOf, type Derivation } from './derived.ts';
import { atomsOf, FALSE, holds, simplified, TRUE, type Atom, type Formula } from './formula.ts';
import type { Judgement, Truth } from './judgement.ts';
import type { Fact, Model } from './model.ts';

export interface Known {
  readonly model: Model;
  /** Whether each fact is asked. */
  readonly asked: readonly Truth[];
  /** The bits chosen on each fact, null where it is open. It counts only where the fact is asked. */
  readonly given: readonly (readonly Mask[] | null)[];
  /** What is left of `when`, of facts that may be asked. */
  readonly when: readonly Formula[];
  /** The bits of all facts that are asked for certain and given. */
  readonly bits: Int32Array;
  /** Puts a derived fact's option into a row in which the questions behind it are settled. */
  readonly derive: (fact: number, bits: Int32Array) => void;
  readonly lists: QuestionLists;
  /** Judgements already made, by formula. */
  readonly judged: Map<Formula, Judgement>;
}

/** How a formula is judged; passed in, so that this file knows nothing of completions. */
export type Judge = (known: Known, formula: Formula) => Judgement;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };
type List = keyof QuestionLists;

/** Reads a situation. Answers that the rule set does not have are no answers. */
export function knownFrom(model: Model, situation: Situation, judge: Judge): Known {
  const { facts, order, words } = model;
  const answers = facts.map((fact) => answerTo(fact, situation.answers));
  const listed: List[] = [];
  let lists: QuestionLists | null = null;
  const known: Mutable<Omit<Known, 'lists'>> & Pick<Known, 'lists'> = {
    model,
    asked: facts.map(() => 'maybe'),
    given: facts.map(() => null),
    when: facts.map(() => TRUE),
    bits: new Int32Array(words),
    derive: deriverFor(model, situation.cost ?? {}),
    get lists() {
      return (lists ??= questionLists(model, listed));
    },
    judged: new Map()
  };
  for (const index of order) {
    const fact = facts[index]!;
    if (fact.kind === 'derived') {
      settleDerived(known, index);
      continue;
    }
    known.asked[index] = judge(known, fact.when).truth;
    if (known.asked[index] === 'maybe') known.when[index] = remaining(known, fact.when);
    const answer = answers[index]!;
    if (answer !== null && answer !== UNSURE) known.given[index] = masksOf(fact.placed, answer);
    listed[index] = listOf(known.asked[index], answer, waits(model, fact, listed));
    if (known.asked[index] === 'yes' && known.given[index]) put(known.bits, [], known.given[index]);
  }
  return known;
}

/** Option indexes, `UNSURE`, or null where there is no legal answer. */
function answerTo(fact: Fact, answers: Situation['answers']): readonly number[] | typeof UNSURE | null {
  const value: AnswerValue | undefined = Object.hasOwn(answers, fact.id) ? answers[fact.id] : undefined;
  if (value === undefined) return null;
  if (value === UNSURE) return UNSURE;
  const chosen = typeof value === 'string' ? [value] : value;
  const options = chosen.map((id) => fact.options.indexOf(id));
  const alone = fact.kind === 'one' || options.some((option) => fact.exclusive[option]);
  const legal = options.length > 0 && !options.includes(-1) && (!alone || options.length === 1);
  return legal ? options : null;
}

function listOf(asked: Truth, answer: ReturnType<typeof answerTo>, mustWait: boolean): List {
  if (asked === 'no') return 'skipped';
  if (asked === 'maybe' && mustWait) return 'waiting';
  return answer === null ? 'unanswered' : answer === UNSURE ? 'unsure' : 'answered';
}

/** Whether a question that the fact's `when` reads, directly or behind a derived fact, is still to be answered. */
function waits({ facts }: Model, { when }: Fact, listed: readonly List[]): boolean {
  const read = atomsOf(when).flatMap(({ fact }) =>
    facts[fact]!.kind === 'derived' ? facts[fact]!.behind : [fact]
  );
  return read.some((fact) => listed[fact] === 'unanswered' || listed[fact] === 'waiting');
}

function questionLists({ ruleSet }: Model, listed: readonly List[]): QuestionLists {
  const ids = (list: List): string[] =>
    ruleSet.questions.flatMap(({ id }, index) => (listed[index] === list ? [id] : []));
  return {
    answered: ids('answered'),
    unsure: ids('unsure'),
    unanswered: ids('unanswered'),
    waiting: ids('waiting'),
    skipped: ids('skipped')
  };
}

/** A fact that no completion changes any more. */
export function isSettled({ asked, given }: Pick<Known, 'asked' | 'given'>, fact: number): boolean {
  return asked[fact] === 'no' || (asked[fact] === 'yes' && given[fact] !== null);
}

function settleDerived(known: Mutable<Omit<Known, 'lists'>>, index: number): void {
  const fact = known.model.facts[index]!;
  known.asked[index] = 'yes';
  if (!fact.behind.every((question) => isSettled(known, question))) return;
  known.derive(index, known.bits);
  known.given[index] = fact.whole.map(({ word, mask }) => ({ word, mask: known.bits[word]! & mask }));
}

/**
 * What is left of a formula once what is settled is put in: a constant where the answers decide it. An answer on a question
 * that may be asked stays as the question whether it is.
 */
export function remaining(
  known: Pick<Known, 'model' | 'asked' | 'given' | 'bits'>,
  formula: Formula
): Formula {
  return simplified(formula, (atom) => decided(known, atom));
}

function decided(
  { model, asked, given, bits }: Pick<Known, 'model' | 'asked' | 'given' | 'bits'>,
  atom: Atom
): Formula {
  if (asked[atom.fact] === 'no' || atom.options.length === 0) return FALSE;
  const fact = model.facts[atom.fact]!;
  const answer = given[atom.fact];
  if (!answer) {
    const whatever = asked[atom.fact] === 'yes' && fact.kind !== 'derived' && !atom.every;
    return whatever && atom.options.length === fact.options.length ? TRUE : atom;
  }
  const row = new Int32Array(bits.length);
  put(row, [], answer);
  if (!holds(atom, row)) return FALSE;
  return asked[atom.fact] === 'yes' ? TRUE : atom;
}

/** By model, what was derived with the cost inputs used last: the same for every situation that has them. */
const derivers = new WeakMap<Model, { readonly inputs: string; readonly derive: Known['derive'] }>();

function deriverFor(model: Model, cost: CostInputs): Known['derive'] {
  const inputs = JSON.stringify(cost);
  const before = derivers.get(model);
  if (before?.inputs === inputs) return before.derive;
  const derive = derivingWith(model, derivationsOf(model.ruleSet, cost));
  derivers.set(model, { inputs, derive });
  return derive;
}

/** Lets a model derive with what another has derived: both have the same facts, costs and amounts. */
export function deriveAs(model: Model, other: Model): void {
  const derived = derivers.get(other);
  if (derived) derivers.set(model, derived);
}

/** Derived facts by the bits of the questions behind them, each joint answer computed once. */
function derivingWith(
  { facts, factOf, ruleSet }: Model,
  derivations: readonly Derivation[]
): Known['derive'] {
  const seen = facts.map(() => new Map<string, readonly Mask[]>());
  const behind = facts.map((fact) => fact.behind.flatMap((question) => facts[question]!.whole));
  return (index, bits) => {
    const fact = facts[index]!;
    let key = '';
    for (const { word, mask } of behind[index]!) key += `${bits[word]! & mask},`;
    let masks = seen[index]!.get(key);
    if (!masks) {
      const chosen = (question: string): readonly string[] => chosenIds(facts[factOf.get(question)!]!, bits);
      const option = derivations[index - ruleSet.questions.length]!.optionOf(chosen);
      masks = option === null ? [] : masksOf(fact.placed, [fact.options.indexOf(option)]);
      seen[index]!.set(key, masks);
    }
    put(bits, fact.whole, masks);
  };
}

/** The ids of the options whose bits are set, in file order. */
export function chosenIds({ options, placed }: Fact, bits: Int32Array): readonly string[] {
  return options.filter((_, option) => {
    const bit = placed.first + option;
    return (bits[bit >> 5]! & (1 << (bit & 31))) !== 0;
  });
}

/** Options as an author of answers writes them: an id, or for a `many` a list. */
export function answerOf(fact: Fact, options: readonly number[]): AnswerValue {
  const ids = options.map((option) => fact.options[option]!);
  return fact.kind === 'many' ? ids : ids[0]!;
}
