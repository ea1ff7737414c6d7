/** Evidence and its source, resolved for people: what it says, where it stands, how fresh it is. */
import type { Evidence, RuleSet, Source } from '#lib/rules/rule-set.ts';
import { cited, sourceKind, strengthText } from '#lib/words/sources.ts';
import { lookup } from './lookup.ts';
import type { EvidenceView } from './views.ts';

/** Views of the evidence named, in the order given; ids without evidence (a checked rule set has none) are left out. */
export function evidenceViews(ruleSet: RuleSet, ids: readonly string[]): readonly EvidenceView[] {
  const { evidence, sources } = lookup(ruleSet);
  return ids.flatMap((id) => {
    const found = evidence.get(id);
    const source = found && sources.get(found.source);
    return found && source ? [view(ruleSet, found, source)] : [];
  });
}

function view(ruleSet: RuleSet, evidence: Evidence, source: Source): EvidenceView {
  const { id, says, where, doubt } = evidence;
  return {
    id,
    says,
    where,
    doubt,
    strength: evidence.strength ?? null,
    checked: evidence.checked ?? null,
    reviewBy: evidence.reviewBy ?? null,
    source: sourceView(source),
    cite: citeOf(evidence, source),
    strengthText: strengthText(evidence.strength),
    disputedBy: disputing(ruleSet, id)
  };
}

function citeOf({ where, checked }: Evidence, { title, published }: Source): string {
  return cited({ title, where, published, checked });
}

/** Contradiction goes both ways, but a file need say it only once. */
function disputing(ruleSet: RuleSet, id: string): EvidenceView['disputedBy'] {
  const { contradictions, evidence, sources } = lookup(ruleSet);
  return (contradictions.get(id) ?? []).flatMap((other) => {
    const claim = evidence.get(other);
    const source = claim && sources.get(claim.source);
    return claim && source ? [{ id: other, says: claim.says, cite: citeOf(claim, source) }] : [];
  });
}

function sourceView(source: Source): EvidenceView['source'] {
  const { id, title, short, kind } = source;
  const published = source.published ?? null;
  return { id, title, short, kind, kindText: sourceKind(kind), published, url: httpsOnly(source.url) };
}

/** The address, if it is an https one: rule files may come from anyone, and only those become links. */
export function httpsOnly(url: string | undefined): string | null {
  return url !== undefined && /^https:\/\//i.test(url) ? url : null;
}
