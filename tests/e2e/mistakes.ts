/** One seeded mistake for each code of problems (CONTRACT §1.2), as somebody might make it in a small file that has none. */
import { readFileSync } from 'node:fs';

export const CLEAN = readFileSync(new URL('../review/clean.yaml', import.meta.url), 'utf8');

export interface Mistake {
  readonly code: string;
  readonly text: string;
  /** What the place that the problem points to begins with. */
  readonly at: string;
  readonly severity: 'Error' | 'Warning';
  /** A step mends it. */
  readonly fix: boolean;
  /** The file cannot be decided with. */
  readonly breaks: boolean;
}

type Kind = Pick<Mistake, 'severity' | 'fix' | 'breaks'>;
const BROKEN: Kind = { severity: 'Error', fix: false, breaks: true };
const MENDED: Kind = { ...BROKEN, fix: true };
const FAILED: Kind = { ...BROKEN, breaks: false };
const WARNED: Kind = { severity: 'Warning', fix: true, breaks: false };
/** Only its author can look a fact up again, or find other evidence. */
const UNMENDED: Kind = { ...WARNED, fix: false };

/** The clean file with a piece of text, which stands in it once, replaced by another. */
function spoilt(code: string, piece: string, other: string, at: string, kind: Kind): Mistake {
  return { code, text: CLEAN.replace(piece, () => other), at, ...kind };
}

/** Found in the text itself, its shape, and what it refers to: at once. */
export const AT_ONCE: readonly Mistake[] = [
  spoilt('yaml-syntax', '  hours:\n    ask', '  hours:\n\t\task', '\t\task', MENDED),
  spoilt('too-large', 'Chairs roll.', 'x'.repeat(4_001), 'xxxx', BROKEN),
  spoilt('duplicate-id', '  price:\n', '  back: {}\n  price:\n', 'back: {}', MENDED),
  spoilt(
    'schema',
    '    weight: 10\n    scale: { worst: -4',
    '    wieght: 10\n    scale: { worst: -4',
    'wieght',
    MENDED
  ),
  spoilt('missing-reason', '    because: Four legs cost little.\n', '', 'fixed-desks-are-cheap', BROKEN),
  {
    code: 'no-weight',
    text: CLEAN.replaceAll('weight: 10', 'weight: 0'),
    at: 'criteria',
    ...BROKEN
  },
  spoilt(
    'unknown-id',
    'criterion: back\n    when: { hours: few }',
    'criterion: bakc\n    when: { hours: few }',
    'bakc',
    MENDED
  ),
  {
    code: 'unknown-base',
    text: 'format: 1\nextends: open-vs-closed@1.0.9\nid: ours\nversion: 1.0.0\ntitle: Ours\n',
    at: 'open-vs-closed@1.0.9',
    ...MENDED
  },
  spoilt(
    'circular-condition',
    '    ask: What may it cost?\n',
    '    ask: What may it cost?\n    when: { socket: near }\n',
    'when: { socket: near }\n    options:\n      little',
    BROKEN
  ),
  spoilt('uncited-rule', '    evidence: [e7]\n', '', 'far-from-power', WARNED),
  spoilt('unused-evidence', '  e7: {', '  e8: { source: book, says: Nobody knows. }\n  e7: {', 'e8', WARNED),
  spoilt(
    'context-evidence',
    'says: Legs are cheap. }',
    'says: Legs are cheap., use: context }',
    'e6]',
    UNMENDED
  ),
  spoilt(
    'stale-fact',
    'says: Legs are cheap. }',
    'says: Legs are cheap., review-by: 2020-01-01 }',
    '2020-01-01',
    UNMENDED
  ),
  spoilt(
    'unused-accept',
    '    label: Motors cost',
    '    accept: { uncited-rule: It is rare. }\n    label: Motors cost',
    'uncited-rule',
    WARNED
  )
];

/** Found by going through all answers: a little later. */
export const IN_REVIEW: readonly Mistake[] = [
  spoilt('scale-exceeded', 'both: 4 }', 'both: 6 }', 'scale: { worst: -4', { ...FAILED, fix: true }),
  spoilt('scenario-failed', 'expect: { family: both }', 'expect: { family: sit }', 'long-and-rich', {
    ...FAILED,
    fix: true
  }),
  spoilt(
    'unreachable-question',
    '    ask: Must it roll?',
    '    ask: Must it roll?\n    when: { all: [{ money: little }, { socket: near }] }',
    'wheels:\n',
    WARNED
  ),
  spoilt(
    'dead-option',
    'far: { label: Far away }',
    'far: { label: Far away }\n      upstairs: { label: Upstairs }',
    'upstairs',
    WARNED
  ),
  spoilt(
    'never-fires',
    'when: { wheels: rolls }',
    'when: { wheels: rolls, not: { wheels: rolls } }',
    'wheels-are-cheap-on-chairs',
    WARNED
  ),
  spoilt(
    'never-wins',
    '        when: { socket: near }',
    '        when: { socket: near, money: little }',
    'both:\n',
    WARNED
  ),
  spoilt('all-ruled-out', 'rules-out: [both]', 'rules-out: [both, sit, stand]', 'far-from-power', WARNED),
  spoilt('scale-unused', '{ worst: -4, best: 5 }', '{ worst: -14, best: 15 }', 'scale: { worst: -14', WARNED),
  spoilt('double-count', 'evidence: [e5]', 'evidence: [e5, e4]', 'e4]\n  fixed', WARNED),
  {
    code: 'undeclared-veto',
    text: CLEAN.replace('{ worst: -3, best: 3 }', '{ worst: -33, best: 4 }')
      .replace('{ sit: 2, both: -3 }', '{ sit: 2, stand: -30, both: -3 }')
      .replace('leaning: 3,', 'leaning: 5,'),
    at: 'money:\n',
    ...WARNED
  },
  spoilt('non-monotone', '{ stand: 1, both: 2 }', '{ stand: 1, sit: 2, both: 2 }', 'hours:\n', WARNED),
  spoilt('flat-status', '{ clear: 8, leaning: 3,', '{ clear: 90, leaning: 3,', 'bands', WARNED)
];
