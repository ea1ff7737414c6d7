/**
 * The shapes of the cost model and of derived facts (CONTRACT §1.3). Code knows four kinds and their
 * parameters.
 */
import { accept, day, evidence, name, section, someNames, someText, text } from './basics.ts';
import { condition } from './condition.ts';
import { API, EVERY, MACHINES, OWNED, RENTED } from './cost-parameters.ts';
import { z } from '../zod.ts';

const figure = z.number();
const range = { value: figure, low: z.optional(figure), high: z.optional(figure) };

const inputCase = z.strictObject({ when: condition, ...range });

export const input = z.strictObject({
  label: z.optional(text),
  unit: z.optional(text),
  ...range,
  checked: z.optional(day),
  'review-by': z.optional(day),
  source: z.optional(name),
  note: z.optional(text),
  cases: z.optional(z.array(inputCase)),
  evidence,
  accept
});

/** A number, or the name of an input. */
const parameter = z.optional(z.union([figure, name]));

/** The parameters of one kind, by name. */
function parameters<const Name extends string>(list: readonly Name[]): Record<Name, typeof parameter> {
  return Object.fromEntries(list.map((each) => [each, parameter])) as Record<Name, typeof parameter>;
}

const api = z.strictObject({ kind: z.literal('api'), ...parameters(EVERY), ...parameters(API), accept });
const rented = z.strictObject({
  kind: z.literal('rented'),
  ...parameters(EVERY),
  ...parameters(MACHINES),
  ...parameters(RENTED),
  accept
});
const owned = z.strictObject({
  kind: z.literal('owned'),
  ...parameters(EVERY),
  ...parameters(MACHINES),
  ...parameters(OWNED),
  accept
});
const mix = z.strictObject({
  kind: z.literal('mix'),
  first: name,
  second: name,
  share: parameter,
  accept
});

export const costWay = z.discriminatedUnion('kind', [api, rented, owned, mix]);

export const costModel = z.strictObject({
  currency: someText,
  volume: name,
  inputs: z.optional(section(input)),
  ways: z.record(z.string(), costWay),
  accept
});

const bound = z.optional(z.number().check(z.gt(0)));
export const derivedOption = z.strictObject({ label: z.optional(text), below: bound, above: bound, accept });

export const derivedFact = z.strictObject({
  label: z.optional(text),
  ratio: z.strictObject({ of: someNames, to: someNames }),
  options: section(derivedOption),
  evidence,
  accept
});

export const derived = section(derivedFact);
