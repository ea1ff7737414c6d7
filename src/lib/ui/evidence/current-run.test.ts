/** The current run of the evidence page: decided aside, the same as here; of several orders only the last comes back. */
import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { lunch, LUNCH, rulesIn } from '../../../../tests/outcomes.ts';
import { Decider } from '../deciding/decider.ts';
import type { Aside } from '../deciding/orders.ts';
import { Runs } from './current-run.ts';

const rules = rulesIn(LUNCH);
const { answers } = lunch({ people: 'many', kitchen: 'full' });

/** A worker that replies in its own time. */
function worker(): Aside {
  let reply: Parameters<Aside['listen']>[0];
  return {
    send: ({ situation, options }) => setTimeout(() => reply(decide(compile(rules), situation!, options))),
    listen: (heard) => (reply = heard),
    end: () => undefined
  };
}

describe('the current run', () => {
  it('is decided aside, the same as here', async () => {
    const run = await new Runs(new Decider(worker)).of(rules, { answers });
    expect(run?.outcome.decision).toEqual(decide(compile(rules), { answers }));
    expect(run?.headline.text).not.toBe('');
  });

  it('is the last that was asked for', async () => {
    const runs = new Runs(new Decider(worker));
    const all = [{ people: 'many' }, { people: 'few' }, answers].map((each) =>
      runs.of(rules, { answers: each })
    );
    const [, second, last] = await Promise.all(all);
    expect(second).toBeNull();
    expect(last?.outcome.answers).toEqual(answers);
    runs.end();
  });
});
