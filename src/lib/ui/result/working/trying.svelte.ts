/**
 * Owns weights while they are being moved: what is tried, the decision on it as it comes back, when it is kept, and the
 * way back. Moving decides in a worker, in brief and on few draws; what is kept is decided in full by the page.
 */
import type { Decision, Situation, Weights } from '#lib/decision/index.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { weightNow } from '#lib/wizard/importance.ts';
import type { Decider } from '../../deciding/decider.ts';
import { afterFrame } from '../../turns.ts';

/** Draws while a slider moves; a page's status rests on more (CONTRACT §2.8). */
const SAMPLES = 2_000;
/** Milliseconds without a move after which the weights are kept. */
const REST = 250;

interface Doors {
  readonly decider: Decider;
  readonly ruleSet: () => RuleSet;
  readonly situation: () => Situation;
  readonly keep: (weights: Weights) => void;
}

interface Move {
  readonly criterion: string;
  readonly weight: number;
}

export class Trying {
  readonly #doors: Doors;
  #draft = $state.raw<Weights | null>(null);
  #decision = $state.raw<Decision | null>(null);
  #past = $state.raw<readonly Weights[]>([]);
  /** Where a pointer is, until the page has caught up with it. */
  #sent: Move | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /** The weights as they stand on screen: those tried, else those kept. */
  get weights(): Weights {
    return this.#draft ?? this.#kept;
  }

  /** The latest decision on weights that were tried, in brief; null before the first. */
  get decision(): Decision | null {
    return this.#decision;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get #kept(): Weights {
    return this.#doors.situation().weights ?? {};
  }

  /** Tries a weight, and keeps it when nothing more is moved for a moment. */
  move(criterion: string, weight: number): void {
    const moved = this.#doors.ruleSet().criteria.find(({ id }) => id === criterion);
    if (!moved || weightNow(moved, this.weights) === weight) return;
    this.#draft = { ...this.weights, [criterion]: weight };
    void this.#decide(this.#draft);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), REST);
  }

  /** The same for what a pointer sends: the last of a frame counts, in a task of its own, so that no frame waits for it. */
  follow(criterion: string, weight: number): void {
    if (this.#sent === null) afterFrame(() => this.#catchUp());
    this.#sent = { criterion, weight };
  }

  /** Sets all weights at once, and keeps them. */
  set(weights: Weights): void {
    this.#sent = null;
    this.#draft = weights;
    this.flush();
  }

  /** Back to the weights before the last that were kept. */
  undo(): void {
    const last = this.#past.at(-1);
    if (last === undefined) return;
    this.#sent = null;
    this.#draft = null;
    this.#past = this.#past.slice(0, -1);
    this.#doors.keep(last);
  }

  /** Keeps now what is being tried. */
  flush(): void {
    this.#catchUp();
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#draft === null) return;
    this.#past = [...this.#past, this.#kept];
    this.#doors.keep(this.#draft);
    this.#draft = null;
  }

  #catchUp(): void {
    const sent = this.#sent;
    this.#sent = null;
    if (sent) this.move(sent.criterion, sent.weight);
  }

  async #decide(weights: Weights): Promise<void> {
    const { decider, ruleSet, situation } = this.#doors;
    const tried = { ...situation(), weights };
    const decision = await decider.decide(ruleSet(), tried, { samples: SAMPLES, brief: true });
    if (decision) this.#decision = decision;
  }
}
