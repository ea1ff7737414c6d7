/** The decision that the team took, in words: whether it confirms or overrules what is recommended. */
import { decidedSentence, signedBy } from '#lib/words/decided.ts';
import { headline } from './headline.ts';
import { faceOf } from './lookup.ts';
import type { DecidedView, Outcome } from './views.ts';

/** The decision taken beside the recommendation; null where none was taken. */
export function decidedView(outcome: Outcome): DecidedView | null {
  const { decided, ruleSet } = outcome;
  if (!decided) return null;
  const head = headline(outcome);
  const family = faceOf(ruleSet, decided.family);
  const relation = relationTo(head.kind === 'family' ? (head.families[0]?.id ?? null) : null, decided.family);
  return {
    family,
    relation,
    sentence: decidedSentence(family.label, relation, head.text),
    because: decided.because,
    signed: signedBy(decided.by, decided.on)
  };
}

function relationTo(recommended: string | null, decided: string): DecidedView['relation'] {
  if (recommended === null) return 'open';
  return recommended === decided ? 'confirms' : 'overrules';
}
