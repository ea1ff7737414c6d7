/**
 * How rules and evidence hang together: rules without evidence, evidence that nothing cites, and context
 * cited by a rule.
 */
import { type Finding, finding } from '../finding.ts';
import { entries, items, member } from '../plain.ts';
import type { Reference } from './reference.ts';

const RULES: readonly string[] = ['tradeoffs', 'constraints'];

/** @param references all of the file */
export function citationWarnings(data: unknown, references: readonly Reference[]): readonly Finding[] {
  const cited = references.filter(({ space, path }) => space === 'evidence' && path[0] !== 'evidence');
  return [...uncitedRules(data), ...unusedEvidence(data, cited), ...contextCited(data, cited)];
}

function uncitedRules(data: unknown): readonly Finding[] {
  return RULES.flatMap((section) =>
    entries(member(data, section))
      .filter(([, rule]) => items(member(rule, 'evidence')).length === 0)
      .map(([id]) => {
        const of = section === 'tradeoffs' ? 'tradeoff' : 'constraint';
        return finding('uncited-rule', [section, id], { of, id }, { part: 'key' });
      })
  );
}

/** Context is there to be read, not to be cited. */
function unusedEvidence(data: unknown, cited: readonly Reference[]): readonly Finding[] {
  const used = new Set(cited.map(({ id }) => id));
  return entries(member(data, 'evidence'))
    .filter(([id, each]) => !used.has(id) && member(each, 'use') !== 'context')
    .map(([id]) => finding('unused-evidence', ['evidence', id], { id }, { part: 'key' }));
}

function contextCited(data: unknown, cited: readonly Reference[]): readonly Finding[] {
  const evidence = member(data, 'evidence');
  return cited
    .filter(
      ({ path, id }) => RULES.includes(String(path[0])) && member(member(evidence, id), 'use') === 'context'
    )
    .map(({ path, id }) => finding('context-evidence', path, { id, rule: String(path[1]) }));
}
