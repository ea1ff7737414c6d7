/** What to do next: the rule set's actions that apply to a result (CONTRACT §1, actions). */
import type { Decision, Status } from './decision.ts';
import type { Ground } from './ground.ts';
import { judge } from './judge.ts';

/**
 * Actions whose condition holds for certain, for the recommended family or way (on a tie: the tied families) and the status, in file
 * order.
 */
export function actionsFor(
  { known, standing, family }: Ground,
  status: Status
): NonNullable<Decision['actions']> {
  const { ruleSet, actions } = known.model;
  const way = family === null ? null : standing.best[family]!;
  const named = new Set([
    ...standing.first.map((each) => ruleSet.families[each]!.id),
    ...(way === null ? [] : [ruleSet.alternatives[way]!.id])
  ]);
  return ruleSet.actions.flatMap(({ id, phase, for: whom, status: statuses }, index) => {
    const applies =
      (whom.length === 0 || whom.some((each) => named.has(each))) &&
      (statuses.length === 0 || statuses.includes(status)) &&
      judge(known, actions[index]!).truth === 'yes';
    return applies ? [{ id, phase }] : [];
  });
}
