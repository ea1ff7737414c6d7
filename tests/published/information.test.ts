/** What knowing is worth: textbook examples in money, as one criterion on a scale of that money. */
import { describe, expect, test } from 'vitest';
import type { Decision } from '#lib/decision/index.ts';
import { decideOn, ruleData, scoresOf } from './made.ts';

/** Points of 100 back into money. */
const money = (points: number, { worst, best }: { worst: number; best: number }): number =>
  (points * (best - worst)) / 100;

function informationOn(decision: Decision, question: string) {
  return decision.information!.find((entry) => entry.question === question)!;
}

/** A tradeoff for each option of a question: what each alternative gets when it is the answer. */
function outcomes(question: string, byOption: Readonly<Record<string, Readonly<Record<string, number>>>>) {
  return Object.fromEntries(
    Object.entries(byOption).map(([option, gives]) => [
      `${question}-${option}`,
      { criterion: 'money', when: { [question]: option }, gives, because: 'The payoff table.' }
    ])
  );
}

describe('SAS/OR, The DTREE Procedure, Getting Started: the oil wildcatter, in thousand dollars', () => {
  // Drilling: return 0, 700 or 1,200 with 0.5, 0.3, 0.2, less a cost of 150, 300 or 500 with 0.2, 0.6, 0.2.
  const scale = { worst: -500, best: 1200 };
  const decided = () =>
    decideOn(
      ruleData({
        alternatives: { drill: {}, 'not-drill': {} },
        criteria: { money: { scale } },
        questions: {
          deposit: { prior: { dry: 5, wet: 3, soaking: 2 }, options: { dry: {}, wet: {}, soaking: {} } },
          cost: { prior: { low: 1, fair: 3, high: 1 }, options: { low: {}, fair: {}, high: {} } }
        },
        tradeoffs: {
          ...outcomes('deposit', { wet: { drill: 700 }, soaking: { drill: 1200 } }),
          ...outcomes('cost', { low: { drill: -150 }, fair: { drill: -300 }, high: { drill: -500 } })
        }
      })
    );

  test('drilling is worth 140', () => {
    const decision = decided();
    expect(decision.recommendation.family).toBe('drill');
    expect(money(decision.recommendation.lead!, scale)).toBeCloseTo(140, 9);
  });

  test('knowing the deposit is worth 155 (295 − 140), and half of the time it says not to drill', () => {
    const decision = decided();
    const { value, flipChance } = informationOn(decision, 'deposit');
    expect(money(value, scale)).toBeCloseTo(155, 9);
    expect(flipChance).toBeCloseTo(0.5, 12);
  });

  test('knowing the cost is worth 10 (150 − 140), and one time in five it says not to drill', () => {
    const decision = decided();
    const { value, flipChance } = informationOn(decision, 'cost');
    expect(money(value, scale)).toBeCloseTo(10, 9);
    expect(flipChance).toBeCloseTo(0.2, 12);
  });

  test('the deposit is asked first', () => {
    const decision = decided();
    expect(decision.information!.map(({ question }) => question)).toEqual(['deposit', 'cost']);
    expect(decision.next).toBe('deposit');
  });
});

describe('Wikipedia, Expected value of perfect information: stock, fund or certificate of deposit, in dollars', () => {
  const scale = { worst: -800, best: 1500 };
  const data = ruleData({
    alternatives: { stock: {}, 'mutual-fund': {}, certificate: {} },
    criteria: { money: { scale } },
    questions: {
      market: { prior: { up: 5, even: 3, down: 2 }, options: { up: {}, even: {}, down: {} } }
    },
    tradeoffs: outcomes('market', {
      up: { stock: 1500, 'mutual-fund': 900, certificate: 500 },
      even: { stock: 300, 'mutual-fund': 600, certificate: 500 },
      down: { stock: -800, 'mutual-fund': -200, certificate: 500 }
    })
  });
  const decided = () => decideOn(data);

  test('the expected values are 680, 590 and 500', () => {
    const decision = decided();
    const expected = { stock: 680, 'mutual-fund': 590, certificate: 500 };
    for (const [id, value] of Object.entries(expected))
      expect(money(scoresOf(decision)[id]!, scale) + scale.worst).toBeCloseTo(value, 9);
  });

  test('perfect information is worth 350 (1,030 − 680)', () => {
    const decision = decided();
    const { value, flipChance } = informationOn(decision, 'market');
    expect(money(value, scale)).toBeCloseTo(350, 9);
    expect(flipChance).toBeCloseTo(0.5, 12);
  });

  test('unsure is an open question too; once known it is worth nothing more', () => {
    const decision = decided();
    expect(decideOn(data, { answers: { market: 'unsure' } }).information).toEqual(decision.information);
    expect(decideOn(data, { answers: { market: 'down' } }).information).toEqual([]);
  });
});

describe('Russell and Norvig, Artificial Intelligence, section 16.6: one of n blocks holds oil worth C', () => {
  // A block costs C / n. A survey of one block is worth as much as the block itself: here 12 / 4 = 3.
  const scale = { worst: -3, best: 9 };
  const decided = () =>
    decideOn(
      ruleData({
        alternatives: { surveyed: {}, another: {}, nothing: {} },
        criteria: { money: { scale } },
        questions: { survey: { prior: { oil: 1, dry: 3 }, options: { oil: {}, dry: {} } } },
        tradeoffs: outcomes('survey', {
          oil: { surveyed: 9, another: -3 },
          // Another block then holds the oil with probability 1/3: 12 / 3 − 3.
          dry: { surveyed: -3, another: 1 }
        })
      })
    );

  test('before the survey no block is worth anything, after it the survey has been worth one block', () => {
    const decision = decided();
    for (const { score } of decision.alternatives)
      expect(money(score, scale) + scale.worst).toBeCloseTo(0, 12);
    expect(decision.recommendation.status).toBe('tie');
    expect(money(informationOn(decision, 'survey').value, scale)).toBeCloseTo(3, 12);
  });
});
