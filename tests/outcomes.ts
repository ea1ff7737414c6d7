/** Outcomes to test sentences and views with: a small rule set about lunch, and arbitrary answers to any rule set. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { compile, decide, type Model } from '#lib/decision/index.ts';
import type { Outcome } from '#lib/report/index.ts';
import type { Answers, AnswerValue, Question, RuleSet } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';

/** A rule file of this project, checked. */
export function rulesIn(file: string): RuleSet {
  const text = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const { ruleSet, problems } = readRuleText(text);
  if (ruleSet === null) throw new Error(`${file}: ${JSON.stringify(problems[0])}`);
  return ruleSet;
}

export const LUNCH = 'tests/cli/fixtures/lunch.yaml';

/** What comes out of answers, on few draws: sentences are tested here, not figures. */
export function outcomeOn(model: Model, answers: Answers): Outcome {
  return { ruleSet: model.ruleSet, decision: decide(model, { answers }, { samples: 50 }), answers };
}

/** The outcome of answers to the lunch questions. */
export function lunch(answers: Answers): Outcome {
  return outcomeOn(compile(rulesIn(LUNCH)), answers);
}

/** Any answers that a person can give: any questions left out, any unsure. */
export function anyAnswers(ruleSet: RuleSet): fc.Arbitrary<Answers> {
  return fc.tuple(...ruleSet.questions.map(anyAnswer)).map((answers) =>
    Object.fromEntries(
      ruleSet.questions.flatMap(({ id }, index) => {
        const answer = answers[index];
        return answer === undefined ? [] : [[id, answer]];
      })
    )
  );
}

function anyAnswer(question: Question): fc.Arbitrary<AnswerValue | undefined> {
  return fc.oneof(
    { weight: 6, arbitrary: anyChoice(question) },
    { weight: 1, arbitrary: fc.constant('unsure') },
    { weight: 1, arbitrary: fc.constant(undefined) }
  );
}

function anyChoice({ kind, options }: Question): fc.Arbitrary<AnswerValue> {
  if (kind === 'one') return fc.constantFrom(...options.map((option) => option.id));
  const alone = options.filter((option) => option.exclusive).map((option) => [option.id]);
  const together = options.filter((option) => !option.exclusive).map((option) => option.id);
  const several = together.length > 0 ? [fc.subarray(together, { minLength: 1 })] : [];
  return fc.oneof(...several, ...alone.map((answer) => fc.constant(answer)));
}
