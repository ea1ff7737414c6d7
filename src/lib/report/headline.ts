/** The headline: status words, the families that the mark shows, and one sentence on how to do it. */
import { EARLY, statusWords, type StatusWords } from '#lib/words/status.ts';
import * as say from '#lib/words/headline.ts';
import { NOTHING_ANSWERED } from '#lib/words/sure.ts';
import { inSentence } from '#lib/words/text.ts';
import { allUnsure, coreUnanswered, isEarly, nothingAnswered } from './early.ts';
import { faceOf, lookup, wayRef } from './lookup.ts';
import { collidingCount } from './nothing.ts';
import { bestWayOf, leaders, leadingWay, partsInUse, wayStanding } from './standings.ts';
import type { FamilyFace, Headline, HeadlineKind, Outcome } from './views.ts';

const KIND_OF_STATUS = {
  clear: 'family',
  leaning: 'family',
  'toss-up': 'contenders',
  tie: 'level',
  none: 'nothing'
} as const satisfies Record<string, HeadlineKind>;

/** The headline of an outcome. Too early to say shows no family. */
export function headline(outcome: Outcome): Headline {
  const { status } = outcome.decision.recommendation;
  const kind = isEarly(outcome) ? 'early' : KIND_OF_STATUS[status];
  const families = kind === 'early' ? [] : contenders(outcome);
  return {
    kind,
    status,
    ...wordsFor(kind, outcome, families),
    families,
    sentence: sentence(kind, outcome, families),
    price: kind === 'family' || kind === 'contenders' ? priceOf(outcome) : null
  };
}

function wordsFor(kind: HeadlineKind, outcome: Outcome, families: readonly FamilyFace[]): StatusWords {
  const labels = families.map((family) => family.label);
  return kind === 'early' ? EARLY : statusWords(outcome.decision.recommendation.status, labels);
}

/** The families meant by the status: one, the two in front, all that are level, or none. */
function contenders(outcome: Outcome): readonly FamilyFace[] {
  const { status, between } = outcome.decision.recommendation;
  const ids = status === 'toss-up' && between !== null ? between : leaders(outcome);
  return ids.map((id) => faceOf(outcome.ruleSet, id));
}

function sentence(kind: HeadlineKind, outcome: Outcome, families: readonly FamilyFace[]): string {
  if (kind === 'early') return earlySentence(outcome);
  if (kind === 'nothing') return say.nothingFits(collidingCount(outcome));
  if (kind === 'family' || families.length < 2) return howTo(outcome);
  return say.eitherWay(
    families.map((family) => ({ family: family.label, way: labelOf(outcome, bestWayOf(outcome, family.id)) }))
  );
}

function earlySentence(outcome: Outcome): string {
  if (nothingAnswered(outcome)) return NOTHING_ANSWERED;
  const missing = coreUnanswered(outcome).length;
  if (missing > 0) return say.coreMissing(missing);
  if (allUnsure(outcome)) return say.allUnsure(outcome.decision.questions.unsure.length);
  const { between } = outcome.decision.recommendation;
  const ids = between ?? leaders(outcome);
  return say.openDecides(ids.map((id) => inSentence(faceOf(outcome.ruleSet, id).label)));
}

function labelOf(outcome: Outcome, way: string | null): string {
  return way === null ? '' : wayRef(outcome.ruleSet, way).label;
}

/** The leading way as a sentence: a hybrid by its parts, a single way with its summary. */
function howTo(outcome: Outcome): string {
  const way = leadingWay(outcome);
  const found = way === null ? undefined : lookup(outcome.ruleSet).alternatives.get(way);
  if (found === undefined) return '';
  const parts = partsInUse(outcome, found.id);
  if (parts.length === 0) return say.singleWay(found.label, found.summary);
  return say.hybridWay(
    found.label,
    parts.map((part) => ({ does: part.does, way: labelOf(outcome, part.way) }))
  );
}

/** What deal-breakers cost: the better way that fell to them, and by how much it would have been better. */
function priceOf(outcome: Outcome): Headline['price'] {
  const { price } = outcome.decision.recommendation;
  const chosen = wayStanding(outcome, leadingWay(outcome) ?? '');
  const better = outcome.decision.alternatives
    .filter((way) => way.state === 'ruled-out' && chosen !== undefined && way.score > chosen.score)
    .sort((a, b) => b.score - a.score)[0];
  if (price === null || price <= 0 || better === undefined) return null;
  return { points: price, sentence: say.price(wayRef(outcome.ruleSet, better.id).label, price) };
}
