/** Seeded answers to a rule set: the same on every run and in every engine. */
import type { AnswerValue, Answers } from '#lib/decision/index.ts';
import type { Question, RuleSet } from '#lib/rules/rule-set.ts';

/** Integers below `count`, from Park and Miller's minimal standard generator. */
export function seeded(seed: number): (count: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (count) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % count;
  };
}

/** An answer to every question, also to those that will be skipped. */
export function allAnswers({ questions }: RuleSet, seed: number): Answers {
  const below = seeded(seed);
  return Object.fromEntries(questions.map((question) => [question.id, anAnswer(question, below)]));
}

/** The same with an option for every derived fact: all that an evaluation of encoded answers is given. */
export function allFacts(ruleSet: RuleSet, seed: number): Answers {
  const below = seeded(seed);
  const derived = ruleSet.derived.map(({ id, options }) => [id, options[below(options.length)]!.id]);
  return { ...allAnswers(ruleSet, seed), ...(Object.fromEntries(derived) as Answers) };
}

/** One legal answer: an option, or one or two of a `many`. */
export function anAnswer({ kind, options }: Question, below: (count: number) => number): AnswerValue {
  const first = options[below(options.length)]!;
  if (kind === 'one') return first.id;
  const second = options[below(options.length)]!;
  const alone = first === second || first.exclusive || second.exclusive;
  return alone ? [first.id] : [first.id, second.id];
}
