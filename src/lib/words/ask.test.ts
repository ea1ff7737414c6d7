import { describe, expect, it } from 'vitest';
import { aboutMore, answeredSoFar, changing, pageTitle } from './ask.ts';
import {
  answerWords,
  atBest,
  enough,
  goOnAsking,
  importanceLine,
  pickedSentence,
  stillPossible
} from './around.ts';
import { notice } from './notices.ts';

describe('while asking', () => {
  it('counts what is left, and never says "about 0"', () => {
    expect([aboutMore(6), aboutMore(0)]).toEqual(['About 6 more.', 'Nearly done.']);
  });

  it('says where Next leads from a change', () => {
    expect(changing('reviewing')).toBe('Changing an answer. Next leads back to your answers.');
    expect(changing('result')).toContain('the result');
  });

  it('knows one from many', () => {
    expect([answeredSoFar(1), answeredSoFar(12)]).toEqual(['1 question answered.', '12 questions answered.']);
    expect([goOnAsking(1), goOnAsking(2)]).toEqual(['Answer it', 'Go on answering']);
  });

  it('puts the question into the title', () => {
    expect([pageTitle('Where?'), pageTitle(undefined)]).toEqual(['Where? · Ajar', 'Questions · Ajar']);
  });
});

describe('around the questions', () => {
  it('says whether there is enough, and what could still be asked', () => {
    expect(enough(9, 0, true)).toEqual({
      headline: 'Enough to decide',
      text: 'Nine more questions could still be asked.'
    });
    expect(enough(0, 0, true).headline).toBe('Everything is answered');
    expect(enough(0, 2, false).text).toContain('two answers');
  });

  it('names what is still possible and what is not', () => {
    expect(stillPossible(['Open', 'Hybrid'], ['Closed'])).toBe(
      'Open and hybrid can both still come out. Closed no longer can.'
    );
    expect(stillPossible(['Open'], [])).toBe('Only open can still come out.');
    expect(stillPossible([], ['Open'])).toBe('On these answers, nothing fits.');
  });

  it('says an answer in the words of its options', () => {
    const question = {
      options: [
        { id: 'a', label: 'Apples' },
        { id: 'b', label: 'Bread' }
      ]
    };
    const values = ['a', ['a', 'b'], 'unsure', undefined];
    expect(values.map((value) => answerWords(question, value))).toEqual([
      'Apples',
      'Apples; Bread',
      'Not sure',
      'Not answered yet'
    ]);
  });

  it('says what matters', () => {
    expect(importanceLine('Cost', 'high', 10)).toBe('Cost: high');
    expect(importanceLine('Cost', null, 7)).toBe('Cost: 7');
    expect(pickedSentence(3, 3)).toBe('Three are picked. Take one back to pick another.');
    expect([atBest(''), atBest('The cheapest')]).toEqual(['', 'At best: the cheapest']);
  });
});

describe('notices', () => {
  it('has a sentence for every kind', () => {
    const said = [
      notice('not-saved', 'full', 0),
      notice('not-saved', 'not-a-document', 0),
      notice('unreadable', 'kept', 0),
      notice('unreadable', 'in-place', 0),
      notice('newer', '', 0),
      notice('elsewhere', '', 0),
      notice('elsewhere', 'deleted', 0),
      notice('dropped', '', 1),
      notice('dropped', '', 3)
    ];
    expect(new Set(said).size).toBe(said.length);
    expect(said.at(-1)).toContain('Three saved answers no longer fit and were left out.');
  });
});
