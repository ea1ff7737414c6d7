/** A link or a file opened to what the page shows: its document on its rules, decided anew; or what is in the way. */
import type { Catalog } from '#lib/catalog/catalog.ts';
import { compile, decide } from '#lib/decision/index.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import type { Dropped } from '#lib/document/problem.ts';
import { replay } from '#lib/document/replay.ts';
import { readSaved } from '#lib/document/schema.ts';
import type { Outcome } from '#lib/report/views.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { decodeFragment } from '#lib/share/link.ts';
import type { LinkTrouble } from '#lib/words/result-page.ts';
import { rulesIn, type Origin, type OwnRules } from '../rules/own-rules.ts';

/** Someone's document, as this browser sees it. */
export interface Copy {
  readonly document: AjarDocument;
  /** The rules that it brought along; null where it stands on published ones. */
  readonly own: OwnRules | null;
  /** As it was decided: on its own rules, on the day it was made. */
  readonly outcome: Outcome;
  /** False where other rules than those it names had to be taken. */
  readonly exact: boolean;
  /** What these rules have no place for. */
  readonly dropped: readonly Dropped[];
  /** The newest rules of the same name; absent where its own are the newest, or are its maker's. */
  readonly newer?: (() => Promise<RuleSet>) | undefined;
}

export type Opened =
  | { readonly ok: true; readonly copy: Copy }
  /** `problems`: of the rules that it brought along. */
  | { readonly ok: false; readonly trouble: LinkTrouble; readonly problems: readonly Problem[] };

/** The longest file that is read, in characters: a whole rule set, and a record around it. */
export const MAX_FILE = 8_000_000;

/** Opens the fragment `s=…` of a link. Rejects only where the rules themselves cannot be fetched. */
export async function openLink(fragment: string, catalog: Catalog): Promise<Opened> {
  const decoded = await decodeFragment(fragment);
  return decoded.ok ? openDocument(decoded.document, 'link', catalog) : trouble(decoded.failure.code);
}

/** Opens the text of a saved file, a document or a record, of any content. Rejects as `openLink` does. */
export async function openFile(text: string, catalog: Catalog): Promise<Opened> {
  if (text.length > MAX_FILE) return trouble('file-too-large');
  const parsed = parse(text);
  if (!parsed) return trouble('file-not-json');
  const reading = readSaved(parsed.data);
  if (reading.ok) return openDocument(reading.document, 'file', catalog);
  const isNewer = reading.problems.some(({ code }) => code === 'newer-format');
  return trouble(isNewer ? 'format' : 'file-not-a-document');
}

function parse(text: string): { readonly data: unknown } | null {
  try {
    // Editors may have put a byte order mark before it.
    return { data: JSON.parse(text.replace(/^\u{FEFF}/u, '')) };
  } catch {
    return null;
  }
}

async function openDocument(document: AjarDocument, origin: Origin, catalog: Catalog): Promise<Opened> {
  const reading = await rulesIn(document, origin, catalog);
  if (reading?.ok === false) return trouble(troubleOf(reading.problems), reading.problems);
  if (reading) {
    const isClaimed = document.ruleset === undefined || reading.own.ruleSet.digest === document.rules.digest;
    return { ok: true, copy: copyOf(document, reading.own.ruleSet, isClaimed, reading.own) };
  }
  const found = catalog.find(document.rules);
  if (!found) return trouble('unknown-rules');
  const copy = copyOf(document, await found.release.full(), found.exact);
  const newest = catalog.newest(found.release.id);
  const isNewer = newest !== null && newest.digest !== found.release.digest;
  return { ok: true, copy: isNewer ? { ...copy, newer: () => newest.full() } : copy };
}

function trouble(code: LinkTrouble, problems: readonly Problem[] = []): Opened {
  return { ok: false, trouble: code, problems };
}

/** Without their base nothing can be said of changes; a list of what is then missing in them would mislead. */
function troubleOf(problems: readonly Problem[]): LinkTrouble {
  return problems.some(({ code }) => code === 'unknown-base') ? 'unknown-base' : 'broken-changes';
}

/** The document on `ruleSet`, decided anew as on the day it was made: recomputation is authoritative. */
export function copyOf(
  document: AjarDocument,
  ruleSet: RuleSet,
  exact: boolean,
  own: OwnRules | null = null
): Copy {
  const { outcome, dropped } = decidedOn(document, ruleSet, document.made);
  return { document, own, outcome, exact, dropped };
}

/** The same copy as of another day, on the newest rules there are. Rejects where they cannot be fetched. */
export async function asOf({ document, outcome, newer }: Copy, today: string): Promise<Outcome> {
  const ruleSet = newer ? await newer() : outcome.ruleSet;
  return decidedOn(document, ruleSet, today).outcome;
}

function decidedOn(
  document: AjarDocument,
  ruleSet: RuleSet,
  today: string
): { readonly outcome: Outcome; readonly dropped: readonly Dropped[] } {
  const { situation, notes, decided, dropped } = replay(document, ruleSet);
  const decision = decide(compile(ruleSet), situation, { today });
  const { answers, cost } = situation;
  return { outcome: { ruleSet, decision, answers, cost, notes, decided: decided ?? undefined }, dropped };
}

/** Whether the maker of a copy saw another result than these rules give: another family, status, or a lead over half a point apart. */
export function differs({ document, outcome }: Copy): boolean {
  const { result } = document;
  if (!result) return false;
  const { family, status, lead } = outcome.decision.recommendation;
  return result.family !== family || result.status !== status || !isNear(result.lead, lead);
}

function isNear(claimed: number | null, found: number | null): boolean {
  return claimed === null || found === null ? claimed === found : Math.abs(claimed - found) <= 0.5;
}
