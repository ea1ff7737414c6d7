/** The smallest shapes of the rule file: ids, texts, days, lists of ids, and what any member may carry. */
import { z } from '../zod.ts';
import { ID, PARTY_ID } from './ids.ts';

export { ID, PARTY_ID, RESERVED, RESERVED_FOR_PARTIES } from './ids.ts';

export const id = z.string().check(z.regex(ID));
export const partyId = z.string().check(z.regex(PARTY_ID));

/** A name that refers to something elsewhere; whether it exists is the reference layer's question. */
export const name = z.string();
export const names = z.array(name);
export const someNames = z.array(name).check(z.minLength(1));
export const oneOrMore = z.union([name, someNames]);

export const text = z.string();
export const someText = z.string().check(z.minLength(1));

/** A reason: what is missing or empty here is reported as a missing reason. */
export const reason = someText;

export const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
export const day = z.string().check(z.regex(DAY), z.refine(isOfCalendar));
export const VERSION = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
export const version = z.string().check(z.regex(VERSION));
export const LINK = /^https:\/\/[^\s]+$/;
export const link = z.string().check(z.regex(LINK));

/** Whether a day of the right form is one of the calendar: not the thirtieth of February. */
function isOfCalendar(form: string): boolean {
  const [year = 0, month = 0, date = 0] = form.split('-').map(Number);
  return date <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Points and anchors: integers up to 100,000 in size. */
export const points = z.int().check(z.minimum(-100_000), z.maximum(100_000));
/** Weights and priors: integers from 0. */
export const weight = z.int().check(z.minimum(0), z.maximum(100_000));
export const share = z.number().check(z.minimum(0), z.maximum(1));

/** Warnings that are meant, by code, each with its reason. */
export const accept = z.optional(z.record(z.string(), reason));
export const evidence = z.optional(names);

/** A section: members by id. */
export function section<T extends z.ZodMiniType>(shape: T) {
  return z.record(id, shape);
}

/** A section whose members' ids are those of families or alternatives. */
export function partySection<T extends z.ZodMiniType>(shape: T) {
  return z.record(partyId, shape);
}
