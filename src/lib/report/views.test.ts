import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/decision/index.ts';
import { lunch } from '../../../tests/outcomes.ts';
import {
  answerLines,
  chosenWay,
  dealBreakers,
  familyChart,
  familyRows,
  headline,
  howSure,
  isEarly,
  markdown,
  nothingFits,
  openAnswers,
  provisos,
  reasons,
  summaryLines,
  wayRows,
  weightLines
} from './index.ts';

function withoutDraws({ robustness: _, families, ...decision }: Decision): Decision {
  return { ...decision, families: families.map(({ acceptability: _, ...family }) => family) };
}

const crowd = lunch({ people: 'many', kitchen: 'full', wishes: ['hot'], delivery: 'allowed' });
const noKitchen = lunch({ people: 'few', kitchen: 'none', wishes: ['fast'], delivery: 'allowed' });
const nothing = lunch({ people: 'few', kitchen: 'none', wishes: ['fast'], delivery: 'barred' });
/** The same before weightings were drawn. */
const undrawn = { ...crowd, decision: withoutDraws(crowd.decision) };
const unanswered = lunch({});
const begun = lunch({ people: 'few' });

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

describe('answers', () => {
  it('are listed in words with their notes', () => {
    const lines = answerLines({ ...crowd, notes: { people: 'Friday only' } });
    expect(lines.map(({ question, answer, note, locked }) => [question, answer, note, locked])).toEqual([
      ['people', 'Six or more', 'Friday only', false],
      ['kitchen', 'A whole kitchen', '', true],
      ['wishes', 'Something hot', '', false],
      ['delivery', 'They may', '', false]
    ]);
    expect(lines[0]!.step).toEqual({ id: 'table', label: 'At the table' });
  });

  it('that are open come with what is asked next first', () => {
    const open = openAnswers(lunch({ people: 'unsure' }));
    expect(open[0]).toMatchObject({ question: 'kitchen', next: true, state: 'unanswered' });
    expect(open.find((each) => each.question === 'people')?.state).toBe('unsure');
  });

  it('join several options in one sentence', () => {
    const lines = answerLines(lunch({ wishes: ['hot', 'fast'] }));
    expect(lines[2]!.answer).toBe('Something hot and something fast');
  });
});

describe('ways and weights', () => {
  it('tell the recommended way with its steps and its runner-up', () => {
    expect(chosenWay(crowd)).toMatchObject({ way: { id: 'stove' }, steps: ['Buy a pot.'], parts: [] });
    expect(chosenWay(crowd)!.runnerUp).toBe('Second within cook: a tray in the oven, 4 points behind.');
    expect(chosenWay(nothing)).toBeNull();
  });

  it('list all ways, those that are out with a reason in few words', () => {
    expect(wayRows(noKitchen).map(({ way, state, reason }) => [way.id, state, reason])).toEqual([
      ['courier', 'feasible', ''],
      ['stove', 'ruled-out', 'No kitchen'],
      ['oven', 'ruled-out', 'No kitchen'],
      ['half', 'ruled-out', 'No kitchen']
    ]);
    expect(wayRows(crowd)[1]!.parts).toEqual([]);
  });

  it('hold weights against the file’s', () => {
    const decision = { ...crowd.decision, weights: { taste: 20, effort: 7 } };
    expect(
      weightLines({ ...crowd, decision }).map(({ criterion, importanceText, changed }) => [
        criterion.id,
        importanceText,
        changed
      ])
    ).toEqual([
      ['taste', 'high', true],
      ['effort', 'your own figure', true]
    ]);
    expect(weightLines(crowd).map(({ share }) => share)).toEqual([2 / 3, 1 / 3]);
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

describe('how sure', () => {
  it('says that open answers cannot change it, or how', () => {
    expect(howSure(crowd).sentence).toMatch(/^Leads in 100 of 100 weightings .* No answer is left open\.$/);
    expect(howSure(undrawn).sentence).toBe(
      'Cook is 38 points of 100 ahead of share. No answer is left open.'
    );
    expect(howSure(undrawn).doors).toBeNull();
    expect(howSure(unanswered).sentence).toBe('Nothing is answered yet.');
    expect(howSure(nothing).sentence).toBe('The answers given rule out every way.');
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

describe('summary and Markdown', () => {
  it('is five lines', () => {
    expect(summaryLines(undrawn)).toEqual([
      'Cook. A pot on the stove. One person cooks for all.',
      'Cook is 38 points of 100 ahead of share. No answer is left open.',
      'For it over soup by hand and bread by courier: a pot feeds many, hot from the stove and fresh tastes better.',
      'Against it: nothing that these rules count.',
      'Provided that: enough plates are in the cupboard. No deal-breaker applies.'
    ]);
  });

  it('says what collides, or what is still to answer', () => {
    expect(summaryLines(nothing).at(-1)).toBe(
      '“May couriers enter the house?” They may not: rules out two ways.'
    );
    expect(summaryLines(begun).at(-1)).toMatch(/^Still to answer: Is there a kitchen\?/);
  });

  it('keeps markup of rule files and notes from becoming markup', () => {
    const text = markdown({ ...crowd, notes: { people: '<img src=x> | [a](http://b) `c` *d*\n# e' } });
    expect(text).toContain('\\<img src=x\\> \\| \\[a\\](http://b) \\`c\\` \\*d\\* \\# e');
    expect(text.startsWith('# Cook\n\n')).toBe(true);
  });
});
