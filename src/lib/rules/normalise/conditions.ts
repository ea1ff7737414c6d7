/**
 * Conditions of the file → the four kinds of the checked rule set, comparisons turned into the options that
 * meet them.
 */
import type { RawCondition, RawTest } from '../schema/condition.ts';
import { ALWAYS, type Condition } from '../rule-set.ts';
import { at, entries, isMap, items } from '../plain.ts';

/** By question, its options from low to high; empty where it has no order. */
export type Orders = ReadonlyMap<string, readonly string[]>;

/** The order of each question that has one, from parsed data of any shape. */
export function ordersOf(data: unknown): Orders {
  const questions = entries(at(data, ['questions']));
  return new Map(questions.map(([id, question]) => [id, orderOf(question)]));
}

/**
 * A question's options from low to high: `ordered: true` means the file's order. Empty where there is no
 * order.
 */
export function orderOf(question: unknown): readonly string[] {
  const ordered = at(question, ['ordered']);
  if (ordered === true) return entries(at(question, ['options'])).map(([id]) => id);
  return items(ordered).filter((item) => typeof item === 'string');
}

/** A condition of the file as a tree; a member without one holds always. */
export function toCondition(raw: RawCondition | undefined, orders: Orders): Condition {
  if (raw === undefined) return ALWAYS;
  const parts = Object.entries(raw).map(([key, value]) => toPart(key, value, orders));
  return parts.length === 1 && parts[0] ? parts[0] : { kind: 'all', of: parts };
}

function toPart(key: string, value: RawCondition[string], orders: Orders): Condition {
  if (key === 'all' || key === 'any') {
    return { kind: key, of: items(value).map((part) => toCondition(part as RawCondition, orders)) };
  }
  if (key === 'not') return { kind: 'not', of: toCondition(value as RawCondition, orders) };
  return toChosen(key, value as RawTest, orders.get(key) ?? []);
}

function toChosen(question: string, test: RawTest, order: readonly string[]): Condition {
  const every = isMap(test) && Object.hasOwn(test, 'all');
  return { kind: 'chosen', question, options: optionsMeeting(test, order), every };
}

/**
 * The options that a test names, or that meet its comparison.
 * @param order the question's options from low to high, the comparison's own among them; options outside it
 * meet no comparison
 */
export function optionsMeeting(test: unknown, order: readonly string[]): readonly string[] {
  if (typeof test === 'string') return [test];
  if (!isMap(test)) return items(test).filter((item) => typeof item === 'string');
  if (Object.hasOwn(test, 'all')) return optionsMeeting(test['all'], order);
  return between(order, test['at-least'], test['at-most']);
}

function between(order: readonly string[], low: unknown, high: unknown): readonly string[] {
  const from = low === undefined ? 0 : order.indexOf(low as string);
  const to = high === undefined ? order.length - 1 : order.indexOf(high as string);
  return order.slice(from, to + 1);
}
