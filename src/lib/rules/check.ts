/** Data of any shape → findings of all layers, and the checked rule set where none of them is an error. */
import { type Accept, acceptsIn, unusedAccepts, withAccepts } from './accept.ts';
import { checkSize } from './caps.ts';
import { digestOf } from './digest.ts';
import { examine, warningsIn } from './examine.ts';
import { type Finding, finding } from './finding.ts';
import { finished } from './finish.ts';
import { toRuleSet } from './normalise/rule-set.ts';
import { type CheckedData, checkOverlay } from './overlay/check.ts';
import { isOverlay } from './overlay/overlay.ts';
import type { ReadOptions } from './reading.ts';
import { unknownId } from './references/unknown.ts';
import type { RuleSet } from './rule-set.ts';

export interface Checked {
  readonly ruleSet: RuleSet | null;
  readonly findings: readonly Finding[];
  readonly accepts: readonly Accept[];
}

export function checkRules(data: unknown, options: ReadOptions): Checked {
  const size = checkSize(data);
  if (!size.fit) return { ruleSet: null, findings: size.findings, accepts: [] };
  const checked = isOverlay(data) ? checkOverlay(data, options) : checkWhole(data, options);
  const errors = [...size.findings, ...checked.errors];
  const ruleSet = checked.raw && errors.length === 0 ? toRuleSet(checked.raw, provenance(checked)) : null;
  const weightless =
    ruleSet && !hasWeight(ruleSet) ? [finding('no-weight', ['criteria'], {}, { part: 'key' })] : [];
  const accepts = acceptsIn(checked.data);
  return {
    ruleSet: weightless.length > 0 ? null : ruleSet,
    findings: finished([...errors, ...weightless, ...warned(checked.warnings, accepts, data, options)]),
    accepts
  };
}

function checkWhole(data: unknown, { today }: ReadOptions): CheckedData {
  const { raw, errors, unknown } = examine(data);
  const warnings = warningsIn(data, today);
  return { data, raw, base: undefined, errors: [...errors, ...unknown.map(unknownId)], warnings };
}

function provenance({ data, base }: CheckedData) {
  return { digest: digestOf(data), base };
}

/** Whether some criterion counts: a weight above 0 and a range that is not empty. */
function hasWeight({ criteria }: RuleSet): boolean {
  return criteria.some(
    ({ weight, scale: { worst, best } }) =>
      weight > 0 && best.numerator * worst.denominator > worst.numerator * best.denominator
  );
}

/**
 * The warnings, accepted where they are, and those acceptances of the author's own file that accept none of
 * them.
 */
function warned(
  warnings: readonly Finding[],
  accepts: readonly Accept[],
  own: unknown,
  { today }: ReadOptions
): readonly Finding[] {
  const looked = acceptsIn(own).filter(
    ({ code }) => LOOKED_FOR.includes(code) && (today !== undefined || code !== 'stale-fact')
  );
  return [...withAccepts(warnings, accepts), ...unusedAccepts(warnings, looked)];
}

/** The codes whose warnings this room finds; the others are the answer space's. */
const LOOKED_FOR: readonly string[] = ['uncited-rule', 'unused-evidence', 'context-evidence', 'stale-fact'];
