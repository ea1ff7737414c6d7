/** Sources and evidence of the file → of the checked rule set. */
import type { Evidence, Source } from '../rule-set.ts';
import type { RawRuleSet } from '../schema/rule-set.ts';
import { given } from './optional.ts';
import { wordsOfId } from './words-of-id.ts';

export function toSources(raw: RawRuleSet): readonly Source[] {
  return Object.entries(raw.sources ?? {}).map(([id, each]) => ({
    id,
    title: each.title ?? wordsOfId(id),
    short: each.short ?? each.title ?? wordsOfId(id),
    kind: each.kind ?? 'secondary',
    ...given({ file: each.file, published: each.published, url: each.url, note: each.note })
  }));
}

export function toEvidence(raw: RawRuleSet): readonly Evidence[] {
  return Object.entries(raw.evidence ?? {}).map(([id, each]) => ({
    id,
    source: each.source,
    where: each.where ?? '',
    says: each.says ?? '',
    favours: each.favours ?? [],
    use: each.use ?? 'full',
    contradicts: each.contradicts ?? [],
    doubt: each.doubt ?? '',
    ...given({ strength: each.strength, checked: each.checked, reviewBy: each['review-by'] })
  }));
}
