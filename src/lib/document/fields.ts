/** Owns what the parts of a document may hold: ids, days, digests, texts, answers. Each check names its own problem code. */
import { ID, VERSION } from '#lib/rules/schema/basics.ts';
import { z } from '#lib/rules/zod.ts';
import { UNSURE } from '#lib/decision/decision.ts';

/** How many answers, weights, costs or notes a document may have. */
export const MAX_ENTRIES = 2_000;
export const MAX_TEXT = 4_000;
export const MAX_OPTIONS = 100;
export const MAX_WEIGHT = 100_000;
const MAX_ID = 200;

/** Whether the text can be an id of a rule set (CONTRACT §1). */
function isId(text: string): boolean {
  return text.length <= MAX_ID && ID.test(text);
}

/** Whether the text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export const id = z.string().check(z.refine(isId, 'bad-id'));
export const text = z.string().check(z.maxLength(MAX_TEXT, 'too-long'));
export const day = z.string().check(z.refine(isDay, 'bad-day'));
export const digest = z.string().check(z.regex(/^[0-9a-f]{16}$/, 'bad-digest'));
export const version = z.string().check(z.maxLength(MAX_ID, 'bad-version'), z.regex(VERSION, 'bad-version'));

const single = z.string().check(z.refine((value) => value === UNSURE || isId(value), 'bad-id'));

const chosen = z.array(id).check(
  z.minLength(1, 'too-few'),
  z.maxLength(MAX_OPTIONS, 'too-many'),
  z.refine((options) => new Set(options).size === options.length, 'repeated')
);

const weight = z
  .number()
  .check(z.refine((value) => Number.isInteger(value) && value >= 0 && value <= MAX_WEIGHT, 'bad-weight'));

function fewOf<Value extends z.ZodMiniType>(value: Value) {
  return z
    .record(id, value)
    .check(z.refine((record) => Object.keys(record).length <= MAX_ENTRIES, 'too-many'));
}

export const answers = fewOf(z.union([single, chosen]));
export const weights = fewOf(weight);
/** Finite, as all of Zod's numbers are. */
export const cost = fewOf(z.number());
export const notes = fewOf(text);
