/**
 * Smallest changes of answers, on the best-known example of votes that never count: the Council of Ministers of the
 * European Economic Community, 1958 to 1972. Six members with 4, 4, 4, 2, 2 and 1 votes; 12 adopt a proposal of the
 * Commission. In no configuration of the other votes does Luxembourg's make a difference (Mayer, Luxembourg in the Early
 * Days of the EEC: Null Player or Not?, Games 9 (2018) 29); members swing 10, 10, 10, 6, 6 and 0 winning coalitions
 * (Penrose 1946, Banzhaf 1965; index 10/42 and 6/42). Recounted in `swingsByHand`.
 */
import { describe, expect, test } from 'vitest';
import { compile, decide, type Answers, type Decision } from '#lib/decision/index.ts';
import { ruleData, rulesOf } from './made.ts';

const VOTES: Readonly<Record<string, number>> = {
  france: 4,
  germany: 4,
  italy: 4,
  belgium: 2,
  netherlands: 2,
  luxembourg: 1
};
const QUOTA = 12;
const MEMBERS = Object.keys(VOTES);

/** Votes count twice, so that the quota can stand between 11 and 12 votes and nothing is ever level. */
const rules = rulesOf(
  ruleData({
    alternatives: { adopted: {}, rejected: {} },
    criteria: { votes: { scale: { worst: 0, best: 34 } } },
    questions: Object.fromEntries(MEMBERS.map((id) => [id, { options: { yes: {}, no: {} } }])),
    tradeoffs: {
      quota: { criterion: 'votes', gives: { rejected: 2 * QUOTA - 1 }, because: 'Fewer than twelve reject.' },
      ...Object.fromEntries(
        MEMBERS.map((id) => [
          id,
          {
            criterion: 'votes',
            when: { [id]: 'yes' },
            gives: { adopted: 2 * VOTES[id]! },
            because: 'A vote.'
          }
        ])
      )
    }
  })
);

/** All ways to vote of the members given. */
function ballots(members: readonly string[]): readonly Answers[] {
  return members.reduce<readonly Answers[]>(
    (all, id) => all.flatMap((answers) => ['yes', 'no'].map((vote) => ({ ...answers, [id]: vote }))),
    [{}]
  );
}

const decideOn = (answers: Answers): Decision => decide(compile(rules), { answers }, { samples: 1 });
const votesFor = (answers: Answers): number =>
  MEMBERS.reduce((sum, id) => sum + (answers[id] === 'yes' ? VOTES[id]! : 0), 0);
const everyone = (vote: string): Answers => Object.fromEntries(MEMBERS.map((id) => [id, vote]));
/** The members that change in each smallest set. */
const changing = (decision: Decision): readonly string[][] =>
  decision.flips!.any.sets.map(({ changes }) => changes.map(({ question }) => question));

function swingsByHand(): Record<string, number> {
  const won = ballots(MEMBERS).filter((answers) => votesFor(answers) >= QUOTA);
  return Object.fromEntries(
    MEMBERS.map((id) => [
      id,
      won.filter((answers) => answers[id] === 'yes' && votesFor(answers) - VOTES[id]! < QUOTA).length
    ])
  );
}

describe('the Council of Ministers, 1958', () => {
  test('every ballot is decided as the quota says', () => {
    for (const answers of ballots(MEMBERS))
      expect(decideOn(answers).recommendation.family).toBe(
        votesFor(answers) >= QUOTA ? 'adopted' : 'rejected'
      );
  });

  test('Luxembourg never matters: with the others known, everything is settled', () => {
    for (const answers of ballots(MEMBERS.filter((id) => id !== 'luxembourg'))) {
      const { recommendation, information, next } = decideOn(answers);
      expect(recommendation.settled).toBe(true);
      expect(information).toEqual([{ question: 'luxembourg', value: 0, flipChance: 0 }]);
      expect(next).toBeNull();
    }
  });

  test('unanimous: two must leave, one of them large; nine pairs, Luxembourg in none', () => {
    const { any } = decideOn(everyone('yes')).flips!;
    expect(any).toMatchObject({ smallest: 2, count: 9 });
    expect(any.sets[0]).toEqual({
      changes: [
        { question: 'france', from: 'yes', to: 'no' },
        { question: 'germany', from: 'yes', to: 'no' }
      ],
      family: 'rejected'
    });
    const pairs = changing(decideOn(everyone('yes')));
    expect(new Set(pairs.map(String)).size).toBe(9);
    for (const [one, other] of pairs) expect(VOTES[one!]! + VOTES[other!]!).toBeGreaterThanOrEqual(6);
  });

  test('nobody for it: the three large ones together are the one smallest winning coalition', () => {
    expect(changing(decideOn(everyone('no')))).toEqual([['france', 'germany', 'italy']]);
  });

  test('members swing as many coalitions as Penrose and Banzhaf count', () => {
    const published = { france: 10, germany: 10, italy: 10, belgium: 6, netherlands: 6, luxembourg: 0 };
    expect(swingsByHand()).toEqual(published);
    const swings = Object.fromEntries(MEMBERS.map((id) => [id, 0]));
    for (const answers of ballots(MEMBERS)) {
      const decision = decideOn(answers);
      if (decision.recommendation.family === 'adopted' && decision.flips!.any.smallest === 1)
        for (const [id] of changing(decision)) swings[id!]! += 1;
    }
    expect(swings).toEqual(published);
  });
});
