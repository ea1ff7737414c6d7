/** What an app needs of a rule set before anything else: the rules without their long texts, and how the interview begins. */
import { interview, type Interview } from '#lib/decision/interview.ts';
import { compile } from '#lib/decision/model.ts';
import { withoutProse } from '#lib/rules/prose.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';

export interface Core {
  /** All that deciding and asking need; long texts are empty. */
  readonly ruleSet: RuleSet;
  /** The interview before anything is answered. It is the same for everyone, and takes a phone a second to work out. */
  readonly opening: Interview;
}

/** The core of a rule set. */
export function coreOf(ruleSet: RuleSet): Core {
  return { ruleSet: withoutProse(ruleSet), opening: interview(compile(ruleSet), { answers: {} }) };
}
