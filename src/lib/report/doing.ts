/** What to do on a result: the steps of the recommended way and the rule file's actions that apply, in the order to do them. */
import type { Action } from '#lib/rules/rule-set.ts';
import { provisos } from './deal-breakers.ts';
import { evidenceViews } from './evidence.ts';
import { isEarly } from './early.ts';
import type { Doing, Outcome, ToDo } from './views.ts';
import { chosenWay } from './ways.ts';

/**
 * What to verify, provisos first; what to start with, the way's own steps first; what to watch for. Where nothing fits only
 * actions that are meant for that; nothing while it is too early to say.
 */
export function toDo(outcome: Outcome): ToDo {
  if (isEarly(outcome)) return { verify: [], start: [], risk: [] };
  const way = chosenWay(outcome);
  const must = provisos(outcome).map(({ text, way: of }) => (of === null ? text : `${text} (${of.label})`));
  return {
    verify: [...plainly('proviso', must), ...actionsOf(outcome, 'verify')],
    start: [...plainly('step', way?.steps ?? []), ...actionsOf(outcome, 'start')],
    risk: [...plainly('watch', way?.watch ?? []), ...actionsOf(outcome, 'risk')]
  };
}

/** Texts without a reason of their own. An id of the rule file holds no space, so that these are none. */
function plainly(kind: string, texts: readonly string[]): readonly Doing[] {
  return texts.map((text, place) => ({
    id: `${kind} ${place}`,
    text,
    because: '',
    evidence: [],
    isRule: false
  }));
}

function actionsOf(outcome: Outcome, phase: Action['phase']): readonly Doing[] {
  const { ruleSet, decision } = outcome;
  const applying = new Set(decision.actions?.map(({ id }) => id));
  const isNone = decision.recommendation.status === 'none';
  return ruleSet.actions
    .filter((action) => action.phase === phase && applying.has(action.id))
    .filter(({ status }) => !isNone || status.includes('none'))
    .map(({ id, do: text, because, evidence }) => ({
      id,
      text,
      because,
      evidence: evidenceViews(ruleSet, evidence),
      isRule: true
    }));
}
