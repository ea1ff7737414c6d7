/**
 * Decides in a worker, the latest order first: while one is being worked on only the newest of those that wait is kept,
 * so that a moving slider never queues. Where there is no worker it is decided here.
 */
import { compile, decide, type Decision, type DecideOptions, type Situation } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { Aside, Order } from './orders.ts';

interface Job {
  readonly ruleSet: RuleSet;
  readonly situation: Situation;
  readonly options: DecideOptions;
  readonly done: (decision: Decision | null) => void;
}

export class Decider {
  readonly #start: () => Aside | Promise<Aside>;
  #aside: Aside | null | undefined;
  #opening: Promise<void> | null = null;
  #known: RuleSet | null = null;
  #running: Job | null = null;
  #waiting: Job | null = null;

  /** @param start makes the worker, with the first order */
  constructor(start: () => Aside | Promise<Aside>) {
    this.#start = start;
  }

  /** Resolves with the decision, or with null where a newer order took this one's place. */
  decide(ruleSet: RuleSet, situation: Situation, options: DecideOptions = {}): Promise<Decision | null> {
    return new Promise((done) => {
      this.#waiting?.done(null);
      this.#waiting = { ruleSet, situation, options, done };
      if (!this.#running) void this.#next();
    });
  }

  /** Starts the worker and sends it the rules, so that the first order on them need not wait for either. */
  async prepare(ruleSet: RuleSet): Promise<void> {
    await this.#open();
    if (!this.#running && ruleSet !== this.#known) this.#send(ruleSet, {});
  }

  /** Ends the worker; what still waits resolves with null. */
  end(): void {
    this.#aside?.end();
    this.#aside = null;
    for (const job of [this.#running, this.#waiting]) job?.done(null);
    this.#running = null;
    this.#waiting = null;
  }

  async #next(): Promise<void> {
    const job = this.#waiting;
    this.#waiting = null;
    this.#running = job;
    if (!job) return;
    await this.#open();
    if (this.#running !== job) return;
    const { ruleSet, situation, options } = job;
    if (!this.#aside) return this.#finish(decide(compile(ruleSet), situation, options));
    this.#send(ruleSet, { situation, options });
  }

  #send(ruleSet: RuleSet, order: Omit<Order, 'ruleSet'>): void {
    this.#aside?.send({ ...(ruleSet === this.#known ? {} : { ruleSet }), ...order });
    this.#known = ruleSet;
  }

  #open(): Promise<void> {
    return (this.#opening ??= this.#begin());
  }

  async #begin(): Promise<void> {
    try {
      const aside = await this.#start();
      // Ended in the meantime.
      if (this.#aside === null) return aside.end();
      this.#aside = aside;
      aside.listen(
        (decision) => this.#finish(decision),
        () => this.#fail()
      );
    } catch {
      this.#aside = null;
    }
  }

  /** The worker did not start or broke: from now on it is decided here. */
  #fail(): void {
    this.#aside?.end();
    this.#aside = null;
    const job = this.#running;
    if (job) this.#finish(decide(compile(job.ruleSet), job.situation, job.options));
  }

  #finish(decision: Decision): void {
    const job = this.#running;
    this.#running = null;
    job?.done(decision);
    void this.#next();
  }
}
