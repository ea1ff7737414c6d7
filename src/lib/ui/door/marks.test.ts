import { describe, expect, test } from 'vitest';
import type { FamilyFace, Headline } from '#lib/report/views.ts';
import { colourOf, contendersOf, markOf, markOfHeadline } from './marks.ts';

const open: FamilyFace = { id: 'a', label: 'A', door: 'open', letter: 'A', fill: 'hollow' };
const closed: FamilyFace = { id: 'b', label: 'B', door: 'closed', letter: 'B', fill: 'solid' };
const plate: FamilyFace = { id: 'd', label: 'D', door: null, letter: 'D', fill: 'outline' };

const headline = (kind: Headline['kind'], families: readonly FamilyFace[]): Headline => ({
  kind,
  status: 'clear',
  above: '',
  title: '',
  text: '',
  families,
  sentence: '',
  price: null
});

describe('what a mark shows', () => {
  test('a family with a door shows it, one without shows its letter', () => {
    expect(markOf(open)).toEqual({ kind: 'door', door: 'open' });
    expect(markOf(plate)).toEqual({ kind: 'plates', letters: ['D'] });
  });

  test('contenders are doors only where all of them have one', () => {
    expect(contendersOf([open, closed])).toEqual({ kind: 'contenders', doors: ['open', 'closed'] });
    expect(contendersOf([open, plate])).toEqual({ kind: 'plates', letters: ['A', 'D'] });
  });

  test('a verdict shows one door only where it names one family', () => {
    expect(markOfHeadline(headline('family', [closed]))).toEqual({ kind: 'door', door: 'closed' });
    expect(markOfHeadline(headline('contenders', [open, closed])).kind).toBe('contenders');
    expect(markOfHeadline(headline('level', [open, closed])).kind).toBe('contenders');
    expect(markOfHeadline(headline('nothing', [])).kind).toBe('nothing');
    expect(markOfHeadline(headline('early', [])).kind).toBe('unasked');
    expect(markOfHeadline(headline('early', [open])).kind).toBe('unasked');
  });

  test('each fill has its token', () => {
    expect([open, closed, plate].map(colourOf)).toEqual(['--open', '--closed', '--ink']);
  });
});
