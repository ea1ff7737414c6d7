/**
 * The door for a rule set that comes as parsed data: the same checks as for text, without the YAML library or
 * positions.
 */
import { checkRules } from './check.ts';
import { withoutPlace } from './finding.ts';
import type { ReadOptions, RuleReading } from './reading.ts';

/**
 * Reads a rule set, or an overlay (CONTRACT §1.1), from parsed data of any shape: it may come from a link.
 * @param data JSON data; it is not kept and not changed
 */
export function readRuleData(data: unknown, options: ReadOptions = {}): RuleReading {
  const { ruleSet, findings, accepts } = checkRules(data, options);
  return { ruleSet, data, problems: findings.map(withoutPlace), accepts };
}
