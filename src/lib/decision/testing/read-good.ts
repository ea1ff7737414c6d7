/** Rule sets that a test knows to be good. */
import { readRuleData } from '#lib/rules/data.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

/** Reads raw data that is known to be good. */
export function readGood(raw: Record<string, unknown>): RuleSet {
  const { ruleSet, problems } = readRuleData(raw);
  if (!ruleSet) throw new Error(JSON.stringify(problems.filter(({ severity }) => severity === 'error')));
  return ruleSet;
}
