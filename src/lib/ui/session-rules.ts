/**
 * Owns what a session stands on when there is a document or there are rules of one's own: the rules, the answers on them,
 * and what they have no place for. Fetched with the first of them; a first visit has none.
 */
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Core } from '#lib/catalog/core.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import type { Dropped } from '#lib/document/problem.ts';
import { replay, type Replay, type Replayable } from '#lib/document/replay.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { Saved } from '#lib/storage/store.ts';
import { rulesIn, type OwnRules } from './rules/own-rules.ts';
import type { Extras, Footing } from './session-ground.svelte.ts';

/** Rules with a run on them, ready to stand on. */
export interface Stand extends Footing {
  /** Parts of the document that the rules have no place for. As a document has them they are in `leftOut`. */
  readonly dropped: readonly Dropped[];
}

export type Standing =
  | { readonly ok: true; readonly stand: Stand }
  /** The rules that the document brings along do not hold. */
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A document on the rules that it brings along, else on the published ones. Rejects where code or rules cannot be fetched.
 * @param published as much of them as asking needs
 */
export async function standOn(
  { document, progress, own: mark }: Saved,
  published: Core,
  catalog: Catalog
): Promise<Standing> {
  const reading = await rulesIn(document, mark?.origin ?? 'here', catalog, mark?.text);
  if (reading?.ok === false) return reading;
  const stand = standingOn(document, reading?.own ?? null, published);
  return { ok: true, stand: { ...stand, saved: { ...stand.saved, ...(progress && { progress }) } } };
}

/** A document on rules that are given: one's own, or the published ones (null). */
export function standingOn(document: Replayable & Extras, own: OwnRules | null, published: Core): Stand {
  const { ruleSet, opening } = own ? { ruleSet: own.ruleSet, opening: undefined } : published;
  const replayed = replay(document, ruleSet);
  const { situation, notes, dropped } = replayed;
  return {
    own,
    ruleSet,
    saved: { situation, notes, opening },
    extras: extrasOf(document, replayed),
    dropped,
    leftOut: leftOutOf(document, dropped)
  };
}

function extrasOf({ title, name }: Extras, { decided }: Replay): Extras {
  return { title, name, decided: decided ?? undefined };
}

const SECTIONS = ['answers', 'weights', 'cost', 'notes'] as const;

/** The entries that were dropped, as the document has them. */
function leftOutOf(document: Replayable, dropped: readonly Dropped[]): Partial<Replayable> {
  const entries = SECTIONS.map((section) => {
    const paths = dropped.filter(({ path }) => path[0] === section).map(({ path }) => path[1]);
    const isOut = (id: string) => paths.includes(id) || paths.includes(undefined);
    return [section, Object.fromEntries(Object.entries(document[section] ?? {}).filter(([id]) => isOut(id)))];
  });
  const decided = dropped.some(({ path }) => path[0] === 'decided') ? { decided: document.decided } : {};
  return { ...(Object.fromEntries(entries) as Partial<Replayable>), ...decided };
}

/** A document with what earlier rules left out; where both say something, the document holds. */
export function withLeftOut(document: AjarDocument, leftOut: Partial<Replayable>): AjarDocument {
  const decided = document.decided ?? leftOut.decided;
  return {
    ...document,
    answers: { ...leftOut.answers, ...document.answers },
    weights: { ...leftOut.weights, ...document.weights },
    cost: { ...leftOut.cost, ...document.cost },
    notes: { ...leftOut.notes, ...document.notes },
    ...(decided && { decided })
  };
}

/** Whether two rule sets are one and the same: both published, or the same data. */
export function areSameRules(a: OwnRules | null, b: OwnRules | null): boolean {
  return a?.kind === b?.kind && a?.ruleSet.digest === b?.ruleSet.digest;
}

/** Whether two records of answers hold the same, in any order. */
export function areSameAnswers(a: Replayable['answers'], b: Replayable['answers']): boolean {
  const sorted = (answers: Replayable['answers']) =>
    JSON.stringify(Object.entries(answers).sort(([one], [two]) => (one < two ? -1 : 1)));
  return sorted(a) === sorted(b);
}
