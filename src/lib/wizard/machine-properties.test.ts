import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { compile, interview } from '#lib/decision/index.ts';
import { readRuleText } from '#lib/rules/text.ts';
import {
  answer,
  BACK,
  exampleOf,
  finish,
  NEXT,
  SMALL,
  start,
  valueFor,
  type Example,
  type Snapshot
} from './examples.ts';
import { wizardMachine, type WizardEvent } from './machine.ts';
import { canGoBack, progressAlong } from './moves.ts';
import { countingSituation, currentQuestion, presentStep, situationOf } from './run.ts';

const condition = (earlier: readonly string[]) =>
  fc.option(
    fc.record({
      question: fc.constantFrom(...earlier),
      option: fc.constantFrom('a', 'b', 'c'),
      not: fc.boolean()
    }),
    { nil: undefined }
  );

const question = (index: number) =>
  fc.record({
    kind: fc.constantFrom('one', 'many'),
    core: fc.boolean(),
    step: fc.constantFrom('early', 'late'),
    when:
      index === 0 ? fc.constant(undefined) : condition(Array.from({ length: index }, (_, at) => `q${at}`)),
    points: fc.integer({ min: -3, max: 3 })
  });

type Drawn = ReturnType<ReturnType<typeof question>['generate']>['value'];

function dataOf(questions: readonly Drawn[]): unknown {
  const entry = ({ kind, core, step, when }: Drawn, index: number) => {
    const chosen = when && { [when.question]: when.option };
    const whenever = chosen && { when: when.not ? { not: chosen } : chosen };
    const rows = {
      a: { label: 'a' },
      b: { label: 'b' },
      c: { label: 'c', ...(kind === 'many' && { exclusive: true }) }
    };
    return [`q${index}`, { ask: `q${index}`, why: '', kind, core, step, ...whenever, options: rows }];
  };
  const tradeoff = ({ points }: Drawn, index: number) => [
    `t${index}`,
    {
      criterion: index % 2 === 0 ? 'cost' : 'speed',
      when: { [`q${index}`]: 'a' },
      gives: { here: points, there: -points },
      because: '.'
    }
  ];
  return {
    ...SMALL,
    questions: Object.fromEntries(questions.map(entry)),
    tradeoffs: Object.fromEntries(questions.map(tradeoff))
  };
}

/** Random rule sets of one to eight questions, some of which are asked only after certain answers to earlier ones. */
export const randomExample: fc.Arbitrary<Example> = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => question(index))))
  .map((questions) => exampleOf(dataOf(questions)));

/** One act of a person, by two numbers between 0 and 1. */
type Act = { readonly kind: string; readonly a: number; readonly b: number };

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('answer') },
    { weight: 6, arbitrary: fc.constant('NEXT') },
    { weight: 2, arbitrary: fc.constant('BACK') },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'go',
        'visit',
        'weigh',
        'note',
        'REVIEW',
        'RESULT',
        'CONTINUE',
        'MATTERS',
        'EVERYTHING',
        'SHORT'
      )
    },
    { weight: 1, arbitrary: fc.constantFrom('START_OVER', 'UNDO') }
  ),
  a: fc.double({ min: 0, max: 0.999, noNaN: true }),
  b: fc.double({ min: 0, max: 0.999, noNaN: true })
});

function eventOf({ kind, a, b }: Act, { context }: Snapshot): WizardEvent {
  const { ruleSet, run } = context;
  const any = ruleSet.questions[Math.floor(a * ruleSet.questions.length)];
  const current = ruleSet.questions.find((each) => each.id === currentQuestion(run));
  if (kind === 'answer' && current) return answer(current.id, valueFor(current, b));
  if (kind === 'go' && any) return { type: 'GO', question: any.id };
  if (kind === 'note' && any) return { type: 'NOTE', question: any.id, text: 'n'.repeat(Math.floor(b * 5)) };
  if (kind === 'visit')
    return { type: 'VISIT', position: { at: Math.floor(a * run.path.length), asides: [] } };
  if (kind === 'weigh') return { type: 'WEIGH', weights: { cost: 1 + Math.floor(a * 20) } };
  return { type: kind.toUpperCase() } as WizardEvent;
}

const acts = fc.array(act, { maxLength: 40 });
const RUNS = { numRuns: 80 };

/** Plays the acts; `look` sees every step. */
function play(
  example: Parameters<typeof start>[0],
  list: readonly Act[],
  look: (before: Snapshot, event: WizardEvent, after: Snapshot) => void
) {
  const actor = start(example);
  for (const each of list) {
    const before = actor.getSnapshot();
    const event = eventOf(each, before);
    actor.send(event);
    look(before, event, actor.getSnapshot());
  }
  return actor;
}

const isStanding = ({ context: { run } }: Snapshot) => run.path[run.at] !== undefined;

// A busy machine may take its time.
describe('whatever a person does', { timeout: 60_000 }, () => {
  it.each([false, true])(
    'what the machine knows is what the decision says (opening at hand: %s)',
    (isAtHand) => {
      fc.assert(
        fc.property(randomExample, acts, (example, list) => {
          const { ruleSet, model } = example;
          const opening = isAtHand ? interview(model, { answers: {} }) : undefined;
          play({ ...example, opening }, list, (_, __, { context }) => {
            const step = presentStep(context.run, ruleSet);
            expect(context.interview).toEqual(interview(model, situationOf(context.run), step));
          });
        }),
        RUNS
      );
    }
  );

  it('back, then next, is as if nothing had happened', () => {
    let times = 0;
    fc.assert(
      fc.property(randomExample, acts, (example, list) => {
        play(example, list, (_, __, here) => {
          const { run } = here.context;
          if (run.asides.length > 0 || !canGoBack(run, here.context)) return;
          const [behind] = transition(wizardMachine, here, BACK);
          if (!behind.can(NEXT)) return;
          const [again] = transition(wizardMachine, behind, NEXT);
          expect(again.context).toEqual(here.context);
          expect(again.value).toEqual(here.value);
          times += 1;
        });
      }),
      RUNS
    );
    expect(times).toBeGreaterThan(20);
  });

  it('no answer is ever lost, but by giving another', () => {
    fc.assert(
      fc.property(randomExample, acts, (example, list) => {
        play(example, list, (before, event, after) => {
          const runs = [after.context.run, ...after.context.past];
          for (const kept of [before.context.run, ...before.context.past]) {
            for (const [id, value] of Object.entries(kept.answers)) {
              const isReplaced =
                event.type === 'ANSWER' && event.question === id && kept === before.context.run;
              expect(isReplaced || runs.some(({ answers }) => answers[id] === value)).toBe(true);
            }
          }
        });
      }),
      RUNS
    );
  });

  it('one always stands somewhere, on a question that is asked', () => {
    fc.assert(
      fc.property(randomExample, acts, (example, list) => {
        play(example, list, (_, __, after) => {
          expect(isStanding(after)).toBe(true);
          const id = currentQuestion(after.context.run);
          const { answered, unsure, unanswered } = after.context.interview.questions;
          expect(id === null || [...answered, ...unsure, ...unanswered].includes(id)).toBe(true);
          expect(after.context.run.asides.length).toBeLessThanOrEqual(4);
        });
      }),
      RUNS
    );
  });

  it('skipped answers never count', () => {
    fc.assert(
      fc.property(randomExample, acts, (example, list) => {
        play(example, list, (_, __, { context: { run, interview } }) => {
          const counted = Object.keys(countingSituation(run, interview.questions).answers);
          expect(counted.filter((id) => interview.questions.skipped.includes(id))).toEqual([]);
        });
      }),
      RUNS
    );
  });

  it('every run can be brought to a result, by answering what is asked', () => {
    fc.assert(
      fc.property(
        randomExample,
        acts,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (example, list, picks) => {
          const actor = play(example, list, () => undefined);
          expect(finish(actor, () => Number(picks.next().value)).at(-1)).toBe('result');
        }
      ),
      RUNS
    );
  });

  it('so can every run on the shipped rules', () => {
    const { ruleSet } = readRuleText(readFileSync('rules/open-vs-closed.yaml', 'utf8'));
    if (ruleSet === null) throw new Error('The working rules have an error.');
    const shipped: Example = { ruleSet, model: compile(ruleSet) };
    const picks = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 80, maxLength: 80 });
    fc.assert(
      fc.property(picks, fc.boolean(), (list, everything) => {
        const actor = start(shipped);
        if (everything) actor.send({ type: 'EVERYTHING' });
        let turn = 0;
        const places = finish(actor, () => list[turn++] ?? 0);
        expect(places.at(-1)).toBe('result');
        expect(actor.getSnapshot().context.interview.enough || !everything).toBe(true);
      }),
      { numRuns: 6 }
    );
  });

  it('going on, the estimate never grows and the wall only gets longer', () => {
    const forward = fc.boolean();
    fc.assert(
      fc.property(
        randomExample,
        forward,
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 12 }),
        (example, all, picks) => {
          const actor = start(example);
          if (all) actor.send({ type: 'EVERYTHING' });
          let { behind, ahead } = progressAlong(actor.getSnapshot().context.run, actor.getSnapshot().context);
          for (const pick of picks) {
            const { context } = actor.getSnapshot();
            const question = context.ruleSet.questions.find(
              (each) => each.id === currentQuestion(context.run)
            );
            if (!question) break;
            actor.send(answer(question.id, valueFor(question, pick)));
            actor.send(NEXT);
            const now = progressAlong(actor.getSnapshot().context.run, actor.getSnapshot().context);
            expect(now.ahead).toBeLessThanOrEqual(ahead);
            expect(now.behind).toBeGreaterThanOrEqual(behind);
            ({ behind, ahead } = now);
          }
        }
      ),
      RUNS
    );
  });
});
