import { describe, expect, it } from 'vitest';
import { breakEvenCaption, costSentences, meetingText } from './cost.ts';
import { exactly, money, roughly, timesAsMuch, tokens } from './money.ts';
import { intervalSentence, intervalsCaption, percent, planCaption, worthSentence } from './working.ts';

describe('money and volumes', () => {
  it('are rounded to two digits that count', () => {
    expect([0, 0.4567, 8.04, 45.6, 809.3, 5654.8, 40756.7, 1234567].map((each) => roughly(each))).toEqual([
      '0',
      '0.46',
      '8',
      '46',
      '810',
      '5,700',
      '41,000',
      '1,200,000'
    ]);
    expect([money('USD', 836.6), roughly(-12.3), roughly(999)]).toEqual(['USD 840', '−12', '1,000']);
  });

  it('are left as they are where someone entered them', () => {
    expect([3.5, 180000, 0.1 + 0.2, 0.04].map(exactly)).toEqual(['3.5', '180,000', '0.3', '0.04']);
  });

  it('are millions, billions and trillions of tokens', () => {
    expect([1, 300, 38_696, 2_500_000].map(tokens)).toEqual([
      '1 million tokens',
      '300 million tokens',
      '39 billion tokens',
      '2.5 trillion tokens'
    ]);
  });

  it('are compared in words', () => {
    expect([1, 1.07, 1.8, 6.9, 31].map(timesAsMuch)).toEqual([
      'much the same',
      'much the same',
      '1.8 times as much',
      'about 7 times as much',
      'about 31 times as much'
    ]);
  });
});

describe('cost in sentences', () => {
  const one = { label: 'A closed model', low: 100, value: 800, high: 9_000 };
  const other = { label: 'An open model', low: 1_000, value: 5_600, high: 20_000 };

  it('names the cheapest, then what is recommended against it', () => {
    expect(costSentences('USD', 300, one, other)).toEqual([
      'At 300 million tokens a month the cheapest way that fits is a closed model: about USD 800 a month.',
      'What is recommended, an open model, comes to about USD 5,600: about 7 times as much.',
      'The ranges overlap, so it may turn out the other way round.'
    ]);
    expect(costSentences('USD', 300, one, { ...other, low: 9_500 })[2]).toBe('The ranges do not overlap.');
    expect(costSentences('USD', 300, one, one)[1]).toBe('It is also what is recommended.');
    expect(costSentences('USD', 300, one, null)).toHaveLength(1);
  });

  it('says where ways meet', () => {
    expect([meetingText(null, false), meetingText(4_500, true)]).toEqual([
      'nowhere: one is always cheaper',
      '4.5 billion tokens a month, more than one machine serves'
    ]);
    const met = [
      { other: 'Closed', volume: 5_000, beyond: false },
      { other: 'Hybrid', volume: 900, beyond: false }
    ];
    expect(breakEvenCaption('Open', met)).toBe(
      'Open and hybrid cost the same at 900 million tokens a month.'
    );
    expect(breakEvenCaption('Open', [{ other: 'Closed', volume: null, beyond: false }])).toMatch(
      /^Open does not/
    );
  });
});

describe('the plan and the weights in sentences', () => {
  it('count the ways', () => {
    expect(planCaption({ ways: 13, feasible: 6, out: 4, apart: 3 })).toBe(
      'Six of 13 ways fit; four are ruled out and three do not apply.'
    );
    expect(planCaption({ ways: 4, feasible: 1, out: 0, apart: 1 })).toBe(
      'One of four ways fits; one does not apply.'
    );
    expect(planCaption({ ways: 2, feasible: 2, out: 0, apart: 0 })).toBe('Two of two ways fit.');
  });

  it('say where the answer stands', () => {
    expect(intervalSentence(0, 1, { before: null, after: null })).toBe('The answer stands at any weight.');
    expect(intervalSentence(0.043, 0.294, { before: 'Open', after: 'Closed' })).toBe(
      'Open below 4.3 %, Closed above 29 %.'
    );
    expect([0, 0.05, 0.5, 1].map(percent)).toEqual(['0 %', '5 %', '50 %', '100 %']);
  });

  it('find the nearest break', () => {
    const rows = [
      { label: 'Cost', share: 0.2, from: 0, to: 0.5 },
      { label: 'People', share: 0.15, from: 0.1, to: 1 }
    ];
    expect(intervalsCaption('Open', rows)).toMatch(
      /^Open stays in front until people counts 10 % of all; now it counts 15 %\./
    );
    expect(intervalsCaption('Open', [{ label: 'Cost', share: 0.2, from: 0, to: 1 }])).toBe(
      'Open stays in front whatever any one weight is.'
    );
    expect(intervalsCaption(null, rows)).toMatch(/^No single answer leads/);
  });

  it('say what an open answer is worth', () => {
    expect(worthSentence(0, 0)).toBe('By itself it changes nothing that counts.');
    expect(worthSentence(1.2, 0.25)).toBe(
      'Changes the answer in 25 of 100 turns; knowing it is worth 1 point.'
    );
    expect(worthSentence(0.3, 0)).toMatch(/^By itself it does not change the answer; knowing it is worth/);
  });
});
