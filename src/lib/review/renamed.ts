/** Answers under the names that an older rule set has for the same questions and options. */
import type { Answers, AnswerValue, RuleSet } from '#lib/rules/rule-set.ts';

/** @param ruleSet the newer one, whose `renamed` says what was called what */
export function inOldNames({ renamed }: Pick<RuleSet, 'renamed'>, answers: Answers): Answers {
  const { questions, options } = renamed;
  if (questions.length === 0 && options.length === 0) return answers;
  return Object.fromEntries(
    Object.entries(answers).flatMap(([question, value]): [string, AnswerValue][] => {
      const old = (option: string): string =>
        options.find((each) => each.question === question && each.now === option)?.old ?? option;
      const before = typeof value === 'string' ? old(value) : value.map(old);
      const names = questions.filter(({ now }) => now === question).map((each) => each.old);
      return [question, ...names].map((name) => [name, before]);
    })
  );
}
