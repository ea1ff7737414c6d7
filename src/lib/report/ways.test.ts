import { describe, expect, it } from 'vitest';
import { lunch } from '../../../tests/outcomes.ts';
import { answerLines, chosenWay, openAnswers, wayRows, weightLines } from './index.ts';
import { crowd, noKitchen, nothing } from '../../../tests/lunches.ts';

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
