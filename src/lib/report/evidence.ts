/** Evidence and its source, resolved for people: what it says, where it stands, how fresh it is. */
import type { Evidence, RuleSet, Source } from '#lib/rules/rule-set.ts';
import { cited, sourceKind } from '#lib/words/sources.ts';
import { lookup } from './lookup.ts';
import type { EvidenceView } from './views.ts';

/** Views of the evidence named, in the order given; ids without evidence (a checked rule set has none) are left out. */
export function evidenceViews(ruleSet: RuleSet, ids: readonly string[]): readonly EvidenceView[] {
  const { evidence, sources } = lookup(ruleSet);
  return ids.flatMap((id) => {
    const found = evidence.get(id);
    const source = found && sources.get(found.source);
    return found && source ? [view(found, source)] : [];
  });
}

function view(evidence: Evidence, source: Source): EvidenceView {
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
    cite: cited({ title: source.title, where, published: source.published, checked: evidence.checked })
  };
}

function sourceView(source: Source): EvidenceView['source'] {
  const { id, title, short, kind } = source;
  const published = source.published ?? null;
  return { id, title, short, kind, kindText: sourceKind(kind), published, url: httpsOnly(source.url) };
}

/** Rule files may come from anyone: only https addresses become links. */
function httpsOnly(url: string | undefined): string | null {
  return url !== undefined && /^https:\/\//i.test(url) ? url : null;
}
