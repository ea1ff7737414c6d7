/** Random rule sets and situations for properties: small, but with everything that the format has. */
import * as fc from 'fast-check';
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { AnswerValue, Situation } from '../decision.ts';

type Raw = Record<string, unknown>;

interface RawQuestion {
  readonly id: string;
  readonly kind: 'one' | 'many';
  readonly options: readonly string[];
  readonly exclusive: boolean;
  readonly ordered: boolean;
}

export interface RandomRules {
  /** As an author would write it. */
  readonly raw: Raw;
  readonly ruleSet: RuleSet;
}

export interface Size {
  readonly questions?: number;
  readonly tradeoffs?: number;
  readonly constraints?: number;
}

/** Reads raw data that is known to be good. */
export function readGood(raw: Raw): RuleSet {
  const { ruleSet, problems } = readRuleData(raw);
  if (!ruleSet) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  return ruleSet;
}

/** A rule set in which nothing gets points has no scale to weigh on, and is refused. */
function weighsSomething(raw: Raw): boolean {
  return !readRuleData(raw).problems.some(({ code }) => code === 'no-weight');
}

/** Rule sets of up to `size` members, with hybrids, needs, spares, likes, provisos, priors, orders, chains of `when` and a derived fact. */
export function randomRules({
  questions = 4,
  tradeoffs = 7,
  constraints = 4
}: Size = {}): fc.Arbitrary<RandomRules> {
  return questionShapes(questions)
    .chain((shapes) => fc.tuple(fc.constant(shapes), costsFor(shapes)))
    .chain(([shapes, costs]) =>
      fc.tuple(
        questionsFrom(shapes),
        alternativesFor(costs ? [...shapes, RATIO] : shapes),
        criteria,
        fc.boolean(),
        fc.constant(costs ? [...shapes, RATIO] : shapes),
        fc.integer({ min: 1, max: 40 }),
        fc.constant(costs)
      )
    )
    .chain(
      ([
        rawQuestions,
        { ways, alternatives, families, hybrids },
        rawCriteria,
        declared,
        facts,
        clear,
        costs
      ]) =>
        fc
          .tuple(
            tradeoffsFor(facts, [...ways, ...families], Object.keys(rawCriteria), tradeoffs),
            constraintsFor(facts, ways, hybrids, constraints)
          )
          .map(([rawTradeoffs, rawConstraints]) => ({
            format: 1,
            id: 'random',
            version: '1.0.0',
            title: 'Random',
            bands: { clear, leaning: Math.ceil(clear / 3), robust: 0.95, fragile: 0.8 },
            ...(families.length > 0
              ? { families: Object.fromEntries(families.map((id) => [id, { label: id }])) }
              : {}),
            alternatives,
            criteria: declared ? withScales(rawCriteria) : rawCriteria,
            questions: rawQuestions,
            ...costs,
            tradeoffs: rawTradeoffs,
            constraints: rawConstraints
          }))
    )
    .filter(weighsSomething)
    .map((raw) => ({ raw, ruleSet: readGood(raw) }));
}

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

function questionShapes(most: number): fc.Arbitrary<readonly RawQuestion[]> {
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
const RATIO: RawQuestion = {
  id: 'ratio',
  kind: 'one',
  options: ['a', 'b', 'c'],
  exclusive: false,
  ordered: false
};

/** Costs of two ways, by the first question and some condition, and the derived fact; null where that question cannot be a volume. */
function costsFor(shapes: readonly RawQuestion[]): fc.Arbitrary<Raw | null> {
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

function questionsFrom(shapes: readonly RawQuestion[]): fc.Arbitrary<Raw> {
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

function condition(shapes: readonly RawQuestion[], depth = 2): fc.Arbitrary<Raw> {
  const atom = fc.constantFrom(...shapes).chain(atomOn);
  if (depth === 0) return atom;
  const inner = fc.array(condition(shapes, depth - 1), { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { weight: 5, arbitrary: atom },
    { weight: 1, arbitrary: inner.map((all) => ({ all })) },
    { weight: 1, arbitrary: inner.map((any) => ({ any })) },
    { weight: 1, arbitrary: condition(shapes, depth - 1).map((not) => ({ not })) }
  );
}

function atomOn({ id, kind, options, ordered }: RawQuestion): fc.Arbitrary<Raw> {
  const some = fc.subarray([...options], { minLength: 1 });
  const one = fc.constantFrom(...options);
  return fc
    .oneof(
      one,
      some,
      ...(kind === 'many' ? [some.map((all) => ({ all }))] : []),
      ...(ordered
        ? [one.map((option) => ({ 'at-least': option })), one.map((option) => ({ 'at-most': option }))]
        : [])
    )
    .map((wanted) => ({ [id]: wanted }));
}

interface RawAlternatives {
  readonly alternatives: Raw;
  readonly ways: readonly string[];
  readonly families: readonly string[];
  readonly hybrids: readonly string[];
}

function alternativesFor(shapes: readonly RawQuestion[]): fc.Arbitrary<RawAlternatives> {
  return fc
    .record({
      simple: fc.integer({ min: 2, max: 3 }),
      hybrids: fc.integer({ min: 0, max: 2 }),
      families: fc.integer({ min: 0, max: 3 }),
      split: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 5, maxLength: 5 }),
      needs: fc.array(fc.option(condition(shapes), { nil: undefined }), { minLength: 5, maxLength: 5 }),
      like: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 })
    })
    .map(({ simple, hybrids, families, split, needs, like }) => {
      const plain = Array.from({ length: simple }, (_, w) => `w${w}`);
      const mixed = Array.from({ length: hybrids }, (_, h) => `h${h}`);
      const familyIds = Array.from({ length: families }, (_, f) => `f${f}`);
      const members = [...plain, ...mixed].map((id, w) => [
        id,
        {
          ...(families > 0 ? { family: familyIds[split[w]! % families] } : {}),
          ...(needs[w] && w > 0 ? { needs: { n: { when: needs[w], because: 'Needed.' } } } : {}),
          ...(mixed.includes(id)
            ? {
                parts: {
                  x: { does: 'One', ways: plain },
                  y: { does: 'Other', ways: plain.slice(0, 1 + (split[w]! % 2)) }
                }
              }
            : {}),
          ...(mixed.includes(id) && like[w] ? { like: { all: plain } } : {})
        }
      ]);
      return {
        alternatives: Object.fromEntries(members) as Raw,
        ways: [...plain, ...mixed],
        families: familyIds,
        hybrids: mixed
      };
    });
}

const criteria: fc.Arbitrary<Record<string, Raw>> = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 })
  .map((weights) =>
    Object.fromEntries(weights.map((weight, k) => [`k${k}`, { weight: k === 0 ? weight + 1 : weight }]))
  );

function withScales(raw: Record<string, Raw>): Record<string, Raw> {
  return Object.fromEntries(
    Object.entries(raw).map(([id, criterion], k) => [id, { ...criterion, scale: { worst: -2 - k, best: 3 } }])
  );
}

function tradeoffsFor(
  shapes: readonly RawQuestion[],
  receivers: readonly string[],
  criterionIds: readonly string[],
  most: number
): fc.Arbitrary<Raw> {
  const tradeoff = fc.record({
    criterion: fc.constantFrom(...criterionIds),
    when: fc.option(condition(shapes), { nil: undefined, freq: 8 }),
    gives: fc.dictionary(fc.constantFrom(...receivers), fc.integer({ min: -3, max: 3 }), {
      minKeys: 1,
      maxKeys: 3
    })
  });
  return fc
    .array(tradeoff, { minLength: 1, maxLength: most })
    .map((all) =>
      Object.fromEntries(
        all.map(({ when, ...rest }, t) => [
          `t${t}`,
          { ...rest, ...(when ? { when } : {}), because: 'So it is.' }
        ])
      )
    );
}

function constraintsFor(
  shapes: readonly RawQuestion[],
  ways: readonly string[],
  hybrids: readonly string[],
  most: number
): fc.Arbitrary<Raw> {
  const constraint = fc.record({
    when: condition(shapes),
    targets: fc.subarray([...ways], { minLength: 1 }),
    proviso: fc.boolean(),
    spared: fc.subarray([...hybrids]),
    parts: fc.constantFrom<unknown>(['x'], ['y'], ['x', 'y'])
  });
  return fc.array(constraint, { maxLength: most }).map((all) =>
    Object.fromEntries(
      all.map(({ when, targets, proviso, spared, parts }, c) => [
        `c${c}`,
        {
          when,
          ...(proviso
            ? { 'only-if': Object.fromEntries(targets.map((id) => [id, 'Something is verified.'])) }
            : { 'rules-out': targets }),
          ...(spared.length > 0 ? { spares: Object.fromEntries(spared.map((id) => [id, parts])) } : {}),
          because: 'It must be.'
        }
      ])
    )
  );
}
