/** Random answers and weights for a rule set. */
import * as fc from 'fast-check';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { AnswerValue, Situation } from '../decision.ts';

/** Answers to some of the questions, legal ones, `unsure` among them, and weights for some of the criteria. */
export function randomSituation({ questions, criteria: all }: RuleSet): fc.Arbitrary<Situation> {
  const answers = questions.map(({ id, kind, options }) => {
    const together = options.filter(({ exclusive }) => !exclusive).map((option) => option.id);
    const alone = options.filter(({ exclusive }) => exclusive).map((option) => [option.id]);
    const many: fc.Arbitrary<AnswerValue>[] = [
      ...(together.length > 0 ? [fc.subarray(together, { minLength: 1 })] : []),
      ...(alone.length > 0 ? [fc.constantFrom(...alone)] : [])
    ];
    const one = fc.constantFrom(...options.map((option) => option.id));
    const answer: fc.Arbitrary<AnswerValue> = kind === 'one' ? one : fc.oneof(...many);
    return fc
      .oneof({ weight: 4, arbitrary: answer }, fc.constant('unsure'), fc.constant(undefined))
      .map((value) => (value === undefined ? [] : [[id, value] as const]));
  });
  const weights = fc
    .subarray(all.map(({ id }) => id))
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.integer({ min: 0, max: 9 }).map((weight) => [id, weight] as const)))
    );
  return fc.tuple(fc.tuple(...answers), weights).map(([answered, weighted]) => ({
    answers: Object.fromEntries(answered.flat()),
    weights: Object.fromEntries(weighted)
  }));
}
