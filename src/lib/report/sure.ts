/** How sure: the sentences under the headline, and the hundred doors once weightings are drawn. */
import {
  leadSentence,
  loweredSentence,
  NOTHING_ANSWERED,
  openSentence,
  robustnessSentence,
  settledSentence
} from '#lib/words/sure.ts';
import { everyWayOut, levelSentence } from '#lib/words/sure.ts';
import { paragraph } from '#lib/words/text.ts';
import { openCount } from './answers.ts';
import { nothingAnswered } from './early.ts';
import { faceOf } from './lookup.ts';
import { onlyLeft } from './only-left.ts';
import { outOfHundred } from './hundred.ts';
import { familyStanding, leaders } from './standings.ts';
import type { HowSure, Outcome } from './views.ts';

/** How sure the recommendation is, in sentences and, where there is robustness, in doors of a hundred. */
export function howSure(outcome: Outcome): HowSure {
  const { settled } = outcome.decision.recommendation;
  return {
    sentence: sentence(outcome),
    onlyLeft: onlyLeft(outcome) !== '',
    settled,
    doors: doors(outcome)
  };
}

function sentence(outcome: Outcome): string {
  const { status, family } = outcome.decision.recommendation;
  if (nothingAnswered(outcome)) return NOTHING_ANSWERED;
  if (status === 'none') return everyWayOut(openCount(outcome));
  if (family === null)
    return levelSentence(
      leaders(outcome).map((id) => faceOf(outcome.ruleSet, id).label),
      openCount(outcome)
    );
  return paragraph([standing(outcome, family), certainty(outcome, family)]);
}

/** The lead against its band, or the share of weightings once they are drawn. */
function standing(outcome: Outcome, family: string): string {
  const { decision, ruleSet } = outcome;
  const { between, lead, status } = decision.recommendation;
  const label = faceOf(ruleSet, family).label;
  const drawn = drawnFor(outcome, family);
  const alone = onlyLeft(outcome);
  // That what is left alone leads in all weightings says nothing.
  if (alone !== '' && (drawn === null || drawn.share === 1)) return alone;
  if (alone !== '' && drawn !== null)
    return paragraph([alone, robustnessSentence(drawn, openCount(outcome), '')]);
  if (drawn !== null) return robustnessSentence(drawn, openCount(outcome), status === 'toss-up' ? label : '');
  const rival = between === null ? null : faceOf(ruleSet, between[1]).label;
  return leadSentence({ family: label, rival, lead, ...ruleSet.bands });
}

/** How often the family leads: the share, and the doors that show it. */
function drawnFor(outcome: Outcome, family: string): { share: number; count: number } | null {
  const share = familyStanding(outcome, family)?.acceptability?.near;
  const drawn = doors(outcome);
  if (share === undefined || drawn === null) return null;
  return { share, count: drawn.find((door) => door.family?.id === family)?.count ?? 0 };
}

function certainty(outcome: Outcome, family: string): string {
  const { settled, leadLow, leadHigh, loweredBy } = outcome.decision.recommendation;
  const open = openCount(outcome);
  if (settled || open === 0) return paragraph([settledSentence(open), loweredSentence(loweredBy)]);
  const label = faceOf(outcome.ruleSet, family).label;
  return paragraph([
    openSentence({ family: label, open, low: leadLow, high: leadHigh }),
    loweredSentence(loweredBy)
  ]);
}

function doors(outcome: Outcome): HowSure['doors'] {
  const { families, robustness } = outcome.decision;
  if (robustness === undefined) return null;
  const shares = families.map((family) => ({ family: family.id, share: family.acceptability?.near ?? 0 }));
  const first = leaders(outcome)[0];
  shares.sort((a, b) => Number(b.family === first) - Number(a.family === first) || b.share - a.share);
  const counts = outOfHundred([...shares.map((each) => each.share), robustness.nothing.near]);
  const faces = [...shares.map((each) => faceOf(outcome.ruleSet, each.family)), null];
  return faces
    .map((family, index) => ({ family, count: counts[index] ?? 0 }))
    .filter((each) => each.count > 0);
}
