/** One defect at a time in a clean file: the review finds that and nothing else, at its line and column. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '#lib/report/schema/index.ts';
import { called, temporary } from '../cli/command.ts';

const CLEAN = readFileSync(new URL('clean.yaml', import.meta.url), 'utf8');

/** The clean file with every piece of text replaced by another; each stands in it exactly once. */
function spoilt(...replacements: readonly (readonly [string, string])[]): string {
  return replacements.reduce((text, [piece, other]) => {
    expect(text.split(piece).length, piece).toBe(2);
    return text.replace(piece, other);
  }, CLEAN);
}

async function problemsIn(text: string) {
  const { out, err, status } = await called(['check', temporary('desk.yaml', text), '--format', 'json']);
  const [file] = checkSchema.parse(JSON.parse(out)).files;
  return { status, err, problems: file!.problems };
}

/** Where a piece of the text stands, as the command line says it. */
function placeOf(text: string, piece: string): string {
  const before = text.slice(0, text.indexOf(piece));
  return `${before.split('\n').length}:${piece.search(/\S/) + before.length - before.lastIndexOf('\n')}`;
}

/** A defect: its name, the file, and each problem that is found with the piece of text at which it stands. */
type Defect = readonly [
  name: string,
  text: string,
  found: readonly (readonly [code: string, at: string, message?: string])[]
];

const ANOTHER = `constraints:
  far-from-power:`;

const DEFECTS: readonly Defect[] = [
  [
    'points beyond the best anchor',
    spoilt(['{ stand: 1, sit: -3, both: 4 }', '{ stand: 1, sit: -3, both: 6 }']),
    [['scale-exceeded', 'scale: { worst: -4', '“both” gets 6 points on a scale from -4 to 5']]
  ],
  [
    'points beyond the worst anchor',
    spoilt(['{ sit: 2, both: -3 }', '{ sit: 2, both: -4 }']),
    [['scale-exceeded', 'scale: { worst: -3', 'For example: money: little']]
  ],
  [
    'a question that nobody is asked',
    spoilt([
      '    ask: Must it roll?',
      '    ask: Must it roll?\n    when: { all: [{ money: little }, { socket: near }] }'
    ]),
    [
      ['flat-status', 'bands:'],
      ['unreachable-question', 'wheels:\n'],
      ['never-fires', 'wheels-are-cheap-on-chairs:'],
      ['never-fires', 'fixed-desks-are-cheap:']
    ]
  ],
  [
    'an option that nothing reads',
    spoilt([
      '      far: { label: Far away }',
      '      far: { label: Far away }\n      upstairs: { label: Upstairs }'
    ]),
    [['dead-option', 'upstairs:', 'Nothing depends on the option “upstairs”']]
  ],
  [
    'a tradeoff that never holds',
    spoilt(['when: { wheels: rolls }', 'when: { wheels: rolls, not: { wheels: rolls } }']),
    [['never-fires', 'wheels-are-cheap-on-chairs:', 'The tradeoff “wheels-are-cheap-on-chairs” never holds']]
  ],
  [
    'a constraint on a question that is skipped just then',
    spoilt(['when: { socket: far }', 'when: { socket: far, money: little }']),
    [['never-fires', 'far-from-power:']]
  ],
  [
    'an action that never applies',
    spoilt([
      '    when: { hours: many }\n    phase',
      '    when: { hours: many, not: { hours: many } }\n    phase'
    ]),
    [['never-fires', 'measure:', 'The action “measure” never holds']]
  ],
  [
    'a need that never holds, so that its way is nobody’s',
    spoilt(['        when: { socket: near }', '        when: { socket: near, money: little }']),
    [
      ['never-wins', 'both:\n', 'No answers make “both” the best way'],
      ['never-fires', 'power:', 'The need “power” never holds'],
      ['scenario-failed', 'long-and-rich:']
    ]
  ],
  [
    'a way that is always behind another',
    spoilt(
      ['  both:\n', '  floor: { label: A cushion, like: { price: stand } }\n  both:\n'],
      ['{ stand: 1, sit: -3, both: 4 }', '{ stand: 1, sit: -3, both: 4, floor: -1 }']
    )
      .replace('{ sit: 1 }', '{ sit: 1, floor: -1 }')
      .replace('{ stand: 1, both: 2 }', '{ stand: 1, both: 2, floor: -1 }'),
    [['never-wins', 'floor:']]
  ],
  [
    'a constraint that leaves nothing',
    spoilt(['rules-out: [both]', 'rules-out: [both, sit, stand]']),
    [['all-ruled-out', 'far-from-power:', 'rule out every way by “far-from-power”']]
  ],
  [
    'two constraints that leave nothing together',
    spoilt([
      ANOTHER,
      `${ANOTHER.replace('far-from-power', 'no-rolling')}
    label: No wheels
    when: { wheels: rolls }
    rules-out: [both, stand]
    because: They do not roll.
    evidence: [e5]
  far-from-power:`
    ]).replace('rules-out: [both]', 'rules-out: [both, sit]'),
    [['all-ruled-out', 'far-from-power:', '“no-rolling” and “far-from-power” together']]
  ],
  [
    'answers that never leave anything',
    spoilt(['    when: { socket: far }\n    rules-out: [both]', '    rules-out: [both, sit, stand]']),
    [
      ['all-ruled-out', 'alternatives:', 'Whatever is answered'],
      ['dead-option', 'far: {'],
      ['scenario-failed', 'long-and-rich:']
    ]
  ],
  [
    'a scale that is hardly used',
    spoilt(['{ worst: -4, best: 5 }', '{ worst: -14, best: 15 }']),
    [
      ['scale-unused', 'scale: { worst: -14'],
      ['scenario-failed', 'long-and-rich:']
    ]
  ],
  [
    'a tradeoff that says what another says',
    spoilt(['sources:', 'sources:'])
      .replace(
        'constraints:\n',
        `  again:
    criterion: price
    when: { all: [{ wheels: rolls }] }
    gives: { sit: 0, stand: -3, both: -1 }
    because: Said before.
    evidence: [e2]
constraints:
`
      )
      .replace('{ worst: -3, best: 3 }', '{ worst: -5, best: 3 }'),
    [['double-count', 'again:', 'what “wheels-are-cheap-on-chairs” counts already']]
  ],
  [
    'evidence that counts twice',
    spoilt(['evidence: [e5]', 'evidence: [e5, e4]']),
    [['double-count', 'e4]\n  fixed', '“wheels-are-cheap-on-chairs” and “motors-cost” cite it']]
  ],
  [
    'a question that outweighs all others',
    spoilt(
      ['{ worst: -3, best: 3 }', '{ worst: -33, best: 4 }'],
      ['{ sit: 2, both: -3 }', '{ sit: 2, stand: -30, both: -3 }'],
      // Points so far apart leave few close calls: wider bands keep the other warning out.
      ['leaning: 3,', 'leaning: 5,']
    ),
    [['undeclared-veto', 'money:\n', '“money” by itself outweighs everything else together for “stand”']]
  ],
  [
    'points that turn along an order',
    spoilt(['{ stand: 1, both: 2 }', '{ stand: 1, sit: 2, both: 2 }']),
    [['non-monotone', 'hours:\n', 'those of “sit” turn at “some”']]
  ],
  [
    'bands that nothing reaches',
    spoilt(['{ clear: 8, leaning: 3,', '{ clear: 90, leaning: 3,']),
    [['flat-status', 'bands:', 'Hardly any answers come out clear']]
  ],
  [
    'bands that everything reaches',
    spoilt([
      '{ clear: 8, leaning: 3, robust: 0.9, fragile: 0.6 }',
      '{ clear: 0, leaning: 0, robust: 0, fragile: 0 }'
    ]),
    [['flat-status', 'bands:', 'Hardly any answers come out too close to call']]
  ],
  [
    'an acceptance of what did not come',
    spoilt(['    label: Motors cost', '    accept: { never-fires: It is rare. }\n    label: Motors cost']),
    [['unused-accept', 'never-fires:']]
  ]
];

describe('the review', () => {
  it('finds nothing in a clean file', async () => {
    expect(await problemsIn(CLEAN)).toEqual({ status: 0, err: '', problems: [] });
  });

  it.each(DEFECTS)('finds %s, at its place', async (_, text, expected) => {
    const { problems, status } = await problemsIn(text);
    const found = problems.map(({ code, start }) => `${code} ${start?.line}:${start?.column}`);
    expect(found).toEqual(expected.map(([code, at]) => `${code} ${placeOf(text, at)}`));
    for (const [index, [, , message]] of expected.entries())
      if (message !== undefined) expect(problems[index]!.message).toContain(message);
    expect(status).toBe(problems.some(({ severity }) => severity === 'error') ? 1 : 0);
  });

  it('takes a warning that is accepted with its reason', async () => {
    const text = spoilt([
      '      far: { label: Far away }',
      '      far: { label: Far away }\n      upstairs: { label: Upstairs }\n    accept: { dead-option: Nobody lives there. }'
    ]);
    const { problems } = await problemsIn(text);
    expect(problems.map(({ code, accepted }) => [code, accepted])).toEqual([
      ['dead-option', 'Nobody lives there.']
    ]);
  });

  it('does not let an error be accepted', async () => {
    const text = spoilt([
      '    label: Your back',
      '    accept: { scale-exceeded: Meant. }\n    label: Your back'
    ]);
    const { problems, status } = await problemsIn(text);
    expect([status, problems.map(({ code }) => code)]).toEqual([1, ['schema']]);
  });
});
