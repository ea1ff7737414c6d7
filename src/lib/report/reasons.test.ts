import { describe, expect, it } from 'vitest';
import { lunch } from '../../../tests/outcomes.ts';
import { dealBreakers, nothingFits, provisos, reasons } from './index.ts';
import { crowd, noKitchen, nothing } from '../../../tests/lunches.ts';

describe('reasons', () => {
  it('are measured against the strongest way of another family', () => {
    const found = reasons(crowd)!;
    expect([found.way.id, found.rival?.id]).toEqual(['stove', 'half']);
    expect(found.for.map((reason) => [reason.tradeoff, reason.pointsText])).toEqual([
      ['pot-feeds-many', '+25'],
      ['hot-from-the-stove', '+8'],
      ['fresh-tastes-better', '+4']
    ]);
  });

  it('carry their evidence, their answers and whom they favour', () => {
    const [pot] = reasons(crowd)!.for;
    expect(pot).toMatchObject({ label: 'A pot feeds many', criterion: { label: 'Effort' }, certain: true });
    expect(pot!.answers).toEqual([
      { question: 'people', ask: 'How many eat?', answer: 'Six or more', state: 'answered' }
    ]);
    expect(pot!.evidence[0]).toMatchObject({
      says: 'A pot feeds ten.',
      where: 'Pots',
      cite: 'The Lunch Book, “Pots”, 15 January 2026',
      source: { short: 'Lunch Book', kindText: 'article', url: null }
    });
  });

  it('are the way’s own points where there is no rival, and none where nothing fits', () => {
    const alone = lunch({ people: 'one', kitchen: 'none', wishes: ['fast'], delivery: 'allowed' });
    expect(reasons(alone)).toMatchObject({ rival: null, for: [{ tradeoff: 'cooking-takes-time' }] });
    expect(reasons(nothing)).toBeNull();
  });

  it('are not certain while an answer that they read is open', () => {
    const open = reasons(lunch({ people: 'few', kitchen: 'full', delivery: 'allowed' }))!;
    const all = [...open.for, ...open.against, ...open.rest];
    expect(all.map(({ tradeoff, certain }) => [tradeoff, certain])).toContainEqual([
      'cooking-takes-time',
      false
    ]);
    expect(all.map(({ tradeoff, certain }) => [tradeoff, certain])).toContainEqual([
      'fresh-tastes-better',
      true
    ]);
  });
});

describe('deal-breakers and provisos', () => {
  it('stand once each with all their ways, those of parts through what fell', () => {
    const [kitchen, ...others] = dealBreakers(noKitchen);
    expect(others).toEqual([]);
    expect(kitchen!.ways.map(({ way, through }) => [way.id, through.map((part) => part.id)])).toEqual([
      ['stove', []],
      ['oven', []],
      ['half', ['stove', 'oven']]
    ]);
    expect(kitchen!.answers.map((answer) => answer.answer)).toEqual(['None at all']);
  });

  it('have a price where a way would have been ahead', () => {
    const fed = lunch({ people: 'many', kitchen: 'none', wishes: ['hot'], delivery: 'allowed' });
    const [kitchen] = dealBreakers(fed);
    expect(kitchen!.price).toBeGreaterThan(0);
    expect(kitchen!.priceText).toMatch(
      /^Without it, a pot on the stove would be \d+ points ahead of what is recommended\.$/
    );
    expect(dealBreakers(noKitchen)[0]).toMatchObject({ price: null, priceText: '' });
  });

  it('leave out ways that do not apply', () => {
    const alone = lunch({ people: 'one', kitchen: 'none', wishes: ['fast'], delivery: 'allowed' });
    expect(dealBreakers(alone)[0]!.ways.map(({ way }) => way.id)).toEqual(['stove', 'oven']);
  });

  it('say what must be verified', () => {
    expect(provisos(crowd)).toMatchObject([
      { constraint: 'bring-plates', text: 'Enough plates are in the cupboard', certain: true, way: null }
    ]);
  });
});

describe('nothing fits', () => {
  it('tells which answers collide, the one on which most ways fall first', () => {
    const found = nothingFits(nothing)!;
    expect(found.colliding.map(({ question, ways, locked }) => [question, ways, locked])).toEqual([
      ['kitchen', 3, true],
      ['delivery', 2, false]
    ]);
    expect(nothingFits(crowd)).toBeNull();
  });

  it('tells the smallest repairs', () => {
    expect(nothingFits({ ...nothing, decision: { ...nothing.decision, flips: null } })!.repairs).toEqual([]);
    const set = { changes: [{ question: 'delivery', from: 'barred', to: 'allowed' }], family: 'order' };
    const flips = {
      any: { smallest: 1, count: 0, sets: [] },
      withinReach: { smallest: 1, count: 1, sets: [set] }
    };
    const found = nothingFits({ ...nothing, decision: { ...nothing.decision, flips } })!;
    expect(found.repairs).toMatchObject([
      {
        changes: [{ from: 'They may not', to: 'They may' }],
        sentence:
          'If you chose “They may” instead of “they may not” on “May couriers enter the house?”, the answer would be order.'
      }
    ]);
  });
});
