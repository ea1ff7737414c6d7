import { describe, expect, it } from 'vitest';
import { lunch } from '../../../tests/outcomes.ts';
import { familyChart, familyRows, headline, howSure, isEarly } from './index.ts';
import { begun, crowd, nothing, unanswered, undrawn } from '../../../tests/lunches.ts';

describe('headline', () => {
  it('is the family, then the way as a sentence', () => {
    expect(headline(crowd)).toMatchObject({
      kind: 'family',
      above: '',
      title: 'Cook',
      text: 'Cook',
      price: null
    });
    expect(headline(crowd).sentence).toBe('A pot on the stove. One person cooks for all.');
    expect(headline(crowd).families.map((family) => family.door)).toEqual(['open']);
  });

  it('says that nothing fits, and on how many answers that rests', () => {
    expect(headline(nothing)).toMatchObject({ kind: 'nothing', title: 'Nothing fits', families: [] });
    expect(headline(nothing).sentence).toBe('Between them, two answers rule out every way to do it.');
  });

  it('shows no family while it is too early', () => {
    expect(headline(unanswered)).toMatchObject({ kind: 'early', title: 'Too early to say', families: [] });
    expect(headline(unanswered).sentence).toBe('Nothing is answered yet.');
    expect(headline(begun).sentence).toBe('One of the questions that matter most is not answered yet.');
    expect([unanswered, begun, crowd].map(isEarly)).toEqual([true, true, false]);
  });

  it('tells the price of deal-breakers', () => {
    const fed = lunch({ people: 'many', kitchen: 'none', wishes: ['hot'], delivery: 'allowed' });
    expect(headline(fed).price?.points).toBeGreaterThan(0);
    expect(headline(fed).price?.sentence).toContain('without them, a pot on the stove would be ahead');
  });

  it('names a hybrid by its parts', () => {
    const decision = {
      ...crowd.decision,
      recommendation: { ...crowd.decision.recommendation, family: 'share', alternative: 'half' }
    };
    expect(headline({ ...crowd, decision }).sentence).toBe(
      'Soup by hand and bread by courier. The soup: a pot on the stove; the bread: a courier from round the corner.'
    );
  });
});

describe('how sure', () => {
  it('says that open answers cannot change it, or how', () => {
    expect(howSure(crowd).sentence).toMatch(/^Leads in 100 of 100 weightings .* No answer is left open\.$/);
    expect(howSure(undrawn).sentence).toBe(
      'Cook is 38 points of 100 ahead of share. No answer is left open.'
    );
    expect(howSure(undrawn).doors).toBeNull();
    expect(howSure(unanswered).sentence).toBe('Nothing is answered yet.');
    expect(howSure(nothing).sentence).toBe(
      'No answer is left open: a way opens only if one of them changes.'
    );
  });

  it('shows a hundred doors once weightings are drawn', () => {
    const near = (share: number) => ({ acceptability: { near: share, ordered: share, any: share } });
    const [cook, order, share] = crowd.decision.families;
    const decision = {
      ...crowd.decision,
      families: [
        { ...cook!, ...near(0.8) },
        { ...order!, ...near(0.044) },
        { ...share!, ...near(0.136) }
      ],
      robustness: { nothing: { near: 0.02, ordered: 0, any: 0 } } as never
    };
    const found = howSure({ ...crowd, decision });
    expect(found.sentence).toMatch(/^Leads in 80 of 100 weightings/);
    expect(found.doors?.map(({ family, count }) => [family?.id ?? null, count])).toEqual([
      ['cook', 80],
      ['share', 14],
      ['order', 4],
      [null, 2]
    ]);
  });
});

describe('families side by side', () => {
  it('stand in the order of the outcome, each with its lead', () => {
    expect(familyRows(crowd).map((row) => [row.family.id, row.state, row.lead, row.scoreText])).toEqual([
      ['cook', 'leads', 'leads by 38 points', '92'],
      ['share', 'behind', '38 points behind', '54'],
      ['order', 'behind', '50 points behind', '42']
    ]);
    expect(familyChart(crowd).caption).toBe('Cook scores 92 of 100, share 54 and order 42.');
  });

  it('tell ruled out from not applicable', () => {
    const alone = lunch({ people: 'one', kitchen: 'none', wishes: ['fast'], delivery: 'allowed' });
    expect(familyRows(alone).map((row) => [row.family.id, row.state, row.lead])).toEqual([
      ['order', 'leads', 'the only one left'],
      ['cook', 'ruled-out', 'ruled out'],
      ['share', 'not-applicable', 'does not apply']
    ]);
    expect(familyChart(alone).caption).toMatch(/; cook is ruled out and share does not apply\.$/);
    expect(familyChart(nothing).caption).toBe('Nothing fits, so there is nothing to compare.');
  });

  it('show the range that open answers leave', () => {
    const open = lunch({ people: 'few', kitchen: 'full' });
    expect(familyRows(open).find((row) => row.family.id === 'cook')?.range).toMatch(
      /^\d+ to \d+, as open answers turn out$/
    );
  });
});
