/** A link opened to what the page shows: its document on its rules, decided anew; or the first thing that is in the way. */
import type { Catalog, Found } from '#lib/catalog/catalog.ts';
import { compile, decide } from '#lib/decision/index.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import type { Dropped } from '#lib/document/problem.ts';
import { replay } from '#lib/document/replay.ts';
import type { Outcome } from '#lib/report/views.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { decodeFragment } from '#lib/share/link.ts';
import type { LinkTrouble } from '#lib/words/result-page.ts';

/** Someone's document, as this browser sees it. */
export interface Copy {
  readonly document: AjarDocument;
  readonly outcome: Outcome;
  /** False where other rules than those it names had to be taken. */
  readonly exact: boolean;
  /** What these rules have no place for. */
  readonly dropped: readonly Dropped[];
}

export type Opened =
  { readonly ok: true; readonly copy: Copy } | { readonly ok: false; readonly trouble: LinkTrouble };

/** Opens the fragment `s=…` of a link. Rejects only where the rules themselves cannot be fetched. */
export async function openLink(fragment: string, catalog: Catalog): Promise<Opened> {
  const decoded = await decodeFragment(fragment);
  if (!decoded.ok) return { ok: false, trouble: decoded.failure.code };
  const found = catalog.find(decoded.document.rules);
  if (!found) return { ok: false, trouble: 'unknown-rules' };
  const ruleSet = await rulesOf(decoded.document, found);
  if (!ruleSet) return { ok: false, trouble: 'broken-changes' };
  return { ok: true, copy: copyOf(decoded.document, ruleSet, found.exact) };
}

/** The document on `ruleSet`, decided anew: recomputation is authoritative. */
export function copyOf(document: AjarDocument, ruleSet: RuleSet, exact: boolean): Copy {
  const { situation, notes, dropped } = replay(document, ruleSet);
  const decision = decide(compile(ruleSet), situation);
  const { answers, cost } = situation;
  return { document, outcome: { ruleSet, decision, answers, cost, notes }, exact, dropped };
}

/** The release that the document names, with the document's own changes; null where those do not hold on it. */
async function rulesOf(document: AjarDocument, { release }: Found): Promise<RuleSet | null> {
  if (document.overlay === undefined) return release.full();
  const [data, { readRuleData }] = await Promise.all([release.data(), import('#lib/rules/data.ts')]);
  return readRuleData(document.overlay, { base: () => data }).ruleSet;
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
