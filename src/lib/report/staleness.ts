/** Facts past their review day that a result rests on: said beside it, never counted against it (CONTRACT §2.13). */
import { cited } from '#lib/words/sources.ts';
import { dueText, staleSentence } from '#lib/words/staleness.ts';
import { lookup } from './lookup.ts';
import type { Outcome, Staleness } from './views.ts';

/** The facts due for review, those first that could change the family; null where there is none, or no day was given. */
export function staleness(outcome: Outcome): Staleness | null {
  const { stale = [] } = outcome.decision;
  if (stale.length === 0) return null;
  const facts = stale.map(({ id, kind, reviewBy, matters }) => ({
    id,
    text: kind === 'evidence' ? claim(outcome, id) : figure(outcome, id),
    due: dueText(reviewBy),
    matters
  }));
  const mattering = facts.filter(({ matters }) => matters);
  return {
    sentence: staleSentence(facts.length, mattering.length),
    facts: [...mattering, ...facts.filter(({ matters }) => !matters)]
  };
}

function claim({ ruleSet }: Outcome, id: string): string {
  const found = lookup(ruleSet).evidence.get(id);
  const source = found && lookup(ruleSet).sources.get(found.source);
  return found && source ? `${found.says} (${cited({ title: source.title, where: found.where })})` : id;
}

function figure({ ruleSet }: Outcome, id: string): string {
  return ruleSet.costModel?.inputs.find((input) => input.id === id)?.label ?? id;
}
