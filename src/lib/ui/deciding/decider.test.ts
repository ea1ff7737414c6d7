import { describe, expect, it } from 'vitest';
import { compile, decide } from '#lib/decision/index.ts';
import { lunch, LUNCH, rulesIn } from '../../../../tests/outcomes.ts';
import { Decider } from './decider.ts';
import type { Aside, Order, Reply } from './orders.ts';

const rules = rulesIn(LUNCH);
const crowd = { answers: lunch({ people: 'many', kitchen: 'full' }).answers };
const few = { answers: { people: 'few', kitchen: 'none' } };
const samples = { samples: 20 };

/** A worker in small, that replies when told to. */
class Slow implements Aside {
  readonly orders: Order[] = [];
  #heard: (reply: Reply) => void = () => undefined;
  #failed: () => void = () => undefined;
  ended = false;

  send(order: Order): void {
    this.orders.push(order);
  }

  listen(heard: (reply: Reply) => void, failed: () => void): void {
    this.#heard = heard;
    this.#failed = failed;
  }

  end(): void {
    this.ended = true;
  }

  reply(): void {
    const { situation, options } = this.orders.at(-1)!;
    this.#heard(decide(compile(rules), situation!, options));
  }

  fail(): void {
    this.#failed();
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('deciding aside', () => {
  it('decides the same as here, and sends the rules once', async () => {
    const slow = new Slow();
    const decider = new Decider(() => slow);
    const first = decider.decide(rules, crowd, samples);
    await settled();
    slow.reply();
    expect(await first).toEqual(decide(compile(rules), crowd, samples));
    void decider.decide(rules, few, samples);
    await settled();
    expect(slow.orders.map((order) => order.ruleSet === rules)).toEqual([true, false]);
  });

  it('sends the rules ahead where it is asked to', async () => {
    const slow = new Slow();
    const decider = new Decider(() => slow);
    await decider.prepare(rules);
    await decider.prepare(rules);
    expect(slow.orders).toEqual([{ ruleSet: rules }]);
    const given = decider.decide(rules, few, samples);
    await settled();
    expect(slow.orders.slice(1)).toEqual([{ situation: few, options: samples }]);
    slow.reply();
    expect(await given).toEqual(decide(compile(rules), few, samples));
  });

  it('starts one worker, and leaves the rules to an order that is on its way', async () => {
    const all: Slow[] = [];
    const decider = new Decider(() => {
      all.push(new Slow());
      return all.at(-1)!;
    });
    const given = decider.decide(rules, few, samples);
    await decider.prepare(rules);
    await settled();
    expect(all.map(({ orders }) => orders.length)).toEqual([1]);
    all[0]!.reply();
    expect(await given).not.toBeNull();
  });

  it('ends a worker that starts too late', async () => {
    const slow = new Slow();
    const decider = new Decider(() => Promise.resolve(slow));
    const given = decider.decide(rules, few, samples);
    decider.end();
    await settled();
    expect(await given).toBeNull();
    expect(slow.ended).toBe(true);
    expect(slow.orders).toEqual([]);
  });

  it('keeps only the newest of the orders that wait', async () => {
    const slow = new Slow();
    const decider = new Decider(() => slow);
    const [one, two, three] = [crowd, few, crowd].map((each) => decider.decide(rules, each, samples));
    await settled();
    expect(await two).toBeNull();
    slow.reply();
    expect(await one).not.toBeNull();
    await settled();
    slow.reply();
    expect(await three).toEqual(decide(compile(rules), crowd, samples));
    expect(slow.orders).toHaveLength(2);
  });

  it('decides here where there is no worker, or it breaks', async () => {
    const none = new Decider(() => Promise.reject(new Error('forbidden')));
    const expected = decide(compile(rules), few, samples);
    expect(await none.decide(rules, few, samples)).toEqual(expected);
    const slow = new Slow();
    const broken = new Decider(() => slow);
    const given = broken.decide(rules, few, samples);
    await settled();
    slow.fail();
    expect(await given).toEqual(expected);
    expect(slow.ended).toBe(true);
    expect(await broken.decide(rules, few, samples)).toEqual(expected);
  });

  it('lets nobody wait once it has ended', async () => {
    const decider = new Decider(() => new Slow());
    const given = [crowd, few].map((each) => decider.decide(rules, each, samples));
    await settled();
    decider.end();
    expect(await Promise.all(given)).toEqual([null, null]);
  });
});
