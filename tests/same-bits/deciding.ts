/** What runs on both sides: cases as text in, whole decisions as texts out. Bundled for the browser as it stands. */
import { compile, decide, type Situation } from '#lib/decision/index.ts';
import { readRuleData } from '#lib/rules/data.ts';

export interface Case {
  readonly name: string;
  /** Which of the rule sets it is about. */
  readonly rules: number;
  readonly situation: Situation;
}

export interface Cases {
  /** Rule sets as their authors write them. */
  readonly rules: readonly unknown[];
  readonly cases: readonly Case[];
}

/** A day by which some facts of the shipped rules have gone stale. */
const TODAY = '2028-01-01';

/** @param text `Cases` as JSON @returns one decision a case, as JSON */
export function decisionsOn(text: string): readonly string[] {
  const { rules, cases } = JSON.parse(text) as Cases;
  const models = rules.map((data) => {
    const { ruleSet, problems } = readRuleData(data);
    if (ruleSet === null) throw new Error(JSON.stringify(problems));
    return compile(ruleSet);
  });
  return cases.map((each) => JSON.stringify(decide(models[each.rules]!, each.situation, { today: TODAY })));
}
