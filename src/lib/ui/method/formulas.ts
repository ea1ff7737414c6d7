/** Owns the formulas of the method page, as data: `Formula.svelte` draws them in MathML, by the ids of the page's sections. */

/** A string in signs; words; a fraction; something below, above, or right under. A string is split at spaces into names, numbers and signs. */
export type Part =
  | string
  | { readonly words: string }
  | { readonly over: readonly [Row, Row] }
  | { readonly sub: readonly [Row, Row] }
  | { readonly sup: readonly [Row, Row] }
  | { readonly under: readonly [Row, Row] };
export type Row = readonly Part[];

const over = (top: Row, bottom: Row): Part => ({ over: [top, bottom] });
const sub = (name: string, index: string): Part => ({ sub: [[name], [index]] });
const sup = (base: Row, exponent: Row): Part => ({ sup: [base, exponent] });
const under = (sign: string, below: string): Part => ({ under: [[sign], [below]] });
const words = (text: string): Part => ({ words: text });

const w = sub('w', 'k');
const d = sub('d', 'k');
const other: Part = { sub: [[sup(['w'], ['′'])], ['k']] };
const sum = under('∑', 'k');
const R = sub('D', 'R');

/** The formulas of each section. */
export const FORMULAS: ReadonlyMap<string, readonly Row[]> = new Map<string, readonly Row[]>([
  [
    'value',
    [
      [
        'v ( a , k ) =',
        over(['r ( a , k ) −', sub('worst', 'k')], [sub('best', 'k'), '−', sub('worst', 'k')])
      ],
      [
        'V ( a ) = 100 ·',
        over([sum, sub('W', 'k'), 'v ( a , k )'], [sum, sub('W', 'k')]),
        '= 100 ·',
        sum,
        w,
        'v ( a , k )'
      ],
      ['V ( a ) = base +', under('∑', 'i'), sub('contribution', 'i')]
    ]
  ],
  ['status', [['lead = V ( a ) − V ( b ) ,', words('b the best way of another family')]]],
  [
    'intervals',
    [
      [
        under('min', 'c'),
        '(',
        sub('V', 'c'),
        '( a ) −',
        sub('V', 'c'),
        '( b ) ) > 0',
        words(' for every b: settled')
      ]
    ]
  ],
  [
    'acceptability',
    [
      [sup([sub('b', 'a')], ['1']), '= P (', words('a is best of what is in'), ')'],
      [
        words('near: '),
        w,
        '∝',
        sub('W', 'k'),
        '·',
        sup(['3'], [sub('u', 'k')]),
        ',',
        sub('u', 'k'),
        words(' uniform on '),
        '[ − 1 , 1 ]'
      ]
    ]
  ],
  [
    'pairwise',
    [
      ['P (', sum, w, d, '≥ 0 ) ,', d, '= v ( a , k ) − v ( b , k )'],
      [
        sub('A', 'k'),
        '←',
        over([sub('p', 'k'), sub('A', 'k'), '+ u', sub('A', 'k−1')], [sub('p', 'k'), '+ u']),
        words(' for each negative difference u')
      ]
    ]
  ],
  ['central-weights', [[sup([sub('w', 'a')], ['c']), '= E [ w |', words('a is best'), ']']]],
  [
    'entropy',
    [['H = −', under('∑', 'f'), sup([sub('b', 'f')], ['1']), sub('log', '2'), sup([sub('b', 'f')], ['1'])]]
  ],
  ['expected-loss', [['E [', under('max', 'b'), 'V ( b ) − V ( a ) ]']]],
  [
    'stability',
    [
      [R, '=', over(['D −', w, d], ['1 −', w]), ', D =', sum, w, d],
      [
        words('lead at weight t: '),
        R,
        '+ t (',
        d,
        '−',
        R,
        ') ,',
        words(' zero at '),
        sup(['t'], ['*']),
        '=',
        over([R], [R, '−', d])
      ]
    ]
  ],
  ['weight-change', [[under('min', 'w′'), sum, '|', other, '−', w, '| ,', sum, other, d, '= 0']]],
  ['flips', [[under('min', 'S'), '| S | ,', words('the family at the answers changed in S is another')]]],
  [
    'information',
    [
      [
        'value ( q ) =',
        under('∑', 'o'),
        'P ( o ) ·',
        under('max', 'a'),
        'E [ V ( a ) | q = o ] −',
        under('max', 'a'),
        'E [ V ( a ) ]'
      ]
    ]
  ],
  [
    'cost',
    [
      [words('by use: '), 'T · ( s ( ( 1 − c ) · in + c · cached ) + ( 1 − s ) · out )'],
      [
        words('machines: '),
        'max ( 1 , ⌈',
        over(['T ·', sup(['10'], ['6']), '· peak'], ['3600 · 730 · tps · use']),
        '⌉ ) + spare'
      ]
    ]
  ]
]);
