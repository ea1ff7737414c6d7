/** Random questions, and a derived fact that stands on some of them. */
import * as fc from 'fast-check';
import { condition, type Raw, type RawQuestion } from './random-conditions.ts';

/** One to `most` questions, without their conditions and priors. */
export function questionShapes(most: number): fc.Arbitrary<readonly RawQuestion[]> {
  const shape = fc.record({
    kind: fc.constantFrom('one' as const, 'one' as const, 'many' as const),
    options: fc.integer({ min: 2, max: 4 }),
    exclusive: fc.boolean(),
    ordered: fc.boolean()
  });
  return fc.array(shape, { minLength: 1, maxLength: most }).map((shapes) =>
    shapes.map(({ kind, options, exclusive, ordered }, index) => ({
      id: `q${index}`,
      kind,
      options: ['a', 'b', 'c', 'd'].slice(0, kind === 'many' ? Math.min(3, options) : options),
      exclusive: exclusive && kind === 'many',
      ordered
    }))
  );
}

/** A derived fact as conditions read it. */
export const RATIO: RawQuestion = {
  id: 'ratio',
  kind: 'one',
  options: ['a', 'b', 'c'],
  exclusive: false,
  ordered: false
};

/** Costs of two ways, by the first question and some condition, and the derived fact; null where that question cannot be a volume. */
export function costsFor(shapes: readonly RawQuestion[]): fc.Arbitrary<Raw | null> {
  if (shapes[0]!.kind === 'many') return fc.constant(null);
  const price = fc.integer({ min: 1, max: 20 });
  return fc.option(
    fc
      .tuple(condition(shapes), price, price, fc.integer({ min: 2, max: 2000 }))
      .map(([when, value, other, addons]) => ({
        'cost-model': {
          currency: 'USD',
          volume: shapes[0]!.id,
          inputs: {
            price: {
              value,
              low: value,
              high: value,
              cases: [{ when, value: other, low: other, high: other }]
            }
          },
          ways: { w0: { kind: 'api', 'price-in': 'price', 'input-share': 1 }, w1: { kind: 'api', addons } }
        },
        derived: {
          [RATIO.id]: {
            ratio: { of: ['w0'], to: ['w1'] },
            options: { a: { below: 0.5 }, b: {}, c: { above: 2 } }
          }
        }
      })),
    { freq: 2 }
  );
}

/** Of the first question, which may be a volume: 1, 10, 100… million tokens. */
function amountOf(index: number, option: number): Raw {
  const value = 10 ** option;
  return index === 0 ? { amount: { low: value, value, high: value } } : {};
}

/** The whole questions, each asked under a condition on those before it. */
export function questionsFrom(shapes: readonly RawQuestion[]): fc.Arbitrary<Raw> {
  const each = shapes.map(({ id, kind, options, exclusive, ordered }, index) =>
    fc
      .tuple(
        index === 0
          ? fc.constant(undefined)
          : fc.option(condition(shapes.slice(0, index)), { nil: undefined }),
        fc.option(
          fc
            .tuple(...options.map(() => fc.integer({ min: 0, max: 3 })))
            .filter((priors) => priors.some((prior) => prior > 0)),
          { nil: undefined }
        ),
        fc.boolean()
      )
      .map(([when, priors, core]) => [
        id,
        {
          ask: `Question ${id}?`,
          kind,
          core,
          ...(ordered ? { ordered: true } : {}),
          ...(when ? { when } : {}),
          ...(priors ? { prior: Object.fromEntries(options.map((option, o) => [option, priors[o]])) } : {}),
          options: Object.fromEntries(
            options.map((option, o) => [
              option,
              { ...amountOf(index, o), ...(exclusive && o === options.length - 1 ? { exclusive: true } : {}) }
            ])
          )
        }
      ])
  );
  return fc.tuple(...each).map((entries) => Object.fromEntries(entries) as Raw);
}
