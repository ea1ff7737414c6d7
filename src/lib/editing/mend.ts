/** What mends a problem in one step where that can be said as an edit of the rules: page and command line offer the same. */
import { at, items, member, type Path } from '#lib/rules/plain.ts';
import { memberPath } from '#lib/rules/members.ts';
import type { Problem, ProblemCode } from '#lib/rules/problem.ts';
import type { Edit } from './edits.ts';
import { widening } from './widen.ts';

export interface Mend {
  /** What it does, as a code for `words`. */
  readonly kind: 'accept' | 'remove' | 'widen' | 'read-only' | 'uncite' | 'expect';
  readonly edit: Edit;
}

/**
 * The one step that mends a problem without asking anything more of its author; null where there is none. A reason, a fact or a source
 * cannot be made up, so what lacks one has no such step.
 * @param problem that has no fix of its text already @param whole the rules, of an overlay merged with its base
 * @param meant the reason that is written where a warning is accepted
 */
export function mendOf(problem: Problem, whole: unknown, meant: string): Mend | null {
  const edit = EDITS[problem.code];
  if (problem.accepted !== undefined) return null;
  if (edit) return edit(problem, whole);
  return ACCEPTED.includes(problem.code) && problem.severity === 'warning' ? accept(problem, meant) : null;
}

/** Warnings about what an author may well mean. That a fact is stale or context is cited is for nobody to mean. */
const ACCEPTED: readonly ProblemCode[] = [
  'uncited-rule',
  'unreachable-question',
  'dead-option',
  'never-fires',
  'never-wins',
  'all-ruled-out',
  'scale-unused',
  'double-count',
  'undeclared-veto',
  'non-monotone',
  'flat-status'
];

const EDITS: Partial<Record<ProblemCode, (problem: Problem, whole: unknown) => Mend | null>> = {
  'unused-accept': ({ path }) => ({ kind: 'remove', edit: { kind: 'remove', path } }),
  'unused-evidence': ({ path }) => ({ kind: 'read-only', edit: set([...path, 'use'], 'context') }),
  'context-evidence': uncite,
  'scale-exceeded': widen,
  'scenario-failed': expectFound
};

function set(path: Path, value: unknown): Edit {
  return { kind: 'set', path, value };
}

function accept({ path, code }: Problem, meant: string): Mend {
  return { kind: 'accept', edit: set([...memberPath(path), 'accept', code], meant) };
}

/** The last thing that a rule cites stays: without it, the rule would have nothing to rest on. */
function uncite({ path }: Problem, whole: unknown): Mend | null {
  const others = items(at(whole, path.slice(0, -1))).length - 1;
  return others > 0 ? { kind: 'uncite', edit: { kind: 'remove', path } } : null;
}

function widen({ parameters }: Problem, whole: unknown): Mend | null {
  const points = Number(parameters['points']);
  const edit = widening(whole, String(parameters['id']), { low: points, high: points });
  return edit && { kind: 'widen', edit };
}

/** What a scenario expects of one member becomes what comes out; of several that are expected, those stay that do. */
function expectFound({ path, parameters }: Problem, whole: unknown): Mend | null {
  const name = String(parameters['member']);
  const place = [...path, 'expect', name];
  const found = items(parameters['found']);
  if (!isSeveral(name)) {
    const [value] = found;
    return expecting(value === undefined ? { kind: 'remove', path: place } : set(place, value));
  }
  const expected = member(at(whole, [...path, 'expect']), name);
  const kept = items(expected).filter((each) => found.includes(each));
  return expecting(kept.length > 0 ? set(place, kept) : { kind: 'remove', path: place });
}

function isSeveral(name: string): boolean {
  return name === 'ruled-out' || name === 'provisos';
}

function expecting(edit: Edit): Mend {
  return { kind: 'expect', edit };
}
