/** Owns what the evidence page shows: the claims once they are fetched, which are asked for, the current run, one what-if at a time. */
import type { Situation } from '#lib/decision/index.ts';
import { fitting, NO_FILTER, type ClaimFilter } from '#lib/report/claim-filter.ts';
import { claims, type Claim } from '#lib/report/claims.ts';
import type { How } from '#lib/report/source-what-if.ts';
import { sourceViews, type SourceView } from '#lib/report/source-views.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { CurrentRun, Runs } from './current-run.ts';

/** What is tried: a source left out, or the only one believed. */
export interface Trial {
  readonly source: string;
  readonly how: How;
}

/** Claims that are put on the page at once: a phone would be a second at two hundred of them. */
const PIECE = 16;

export class Shelf {
  #ruleSet = $state.raw<RuleSet | null>(null);
  #claims = $state.raw<readonly Claim[]>([]);
  #sources = $state.raw<readonly SourceView[]>([]);
  #runs: Promise<Runs> | null = null;
  #run = $state.raw<CurrentRun | null>(null);
  #trial = $state.raw<Trial | null>(null);
  /** How many claims stand on the page. */
  #made = $state(PIECE);
  /** What is asked for. */
  filter = $state.raw<ClaimFilter>(NO_FILTER);
  /** Whether only claims are asked for that count in the run; without one this changes nothing. */
  onlyCounting = $state(false);

  readonly #shown = $derived.by(() => {
    const counting = this.onlyCounting ? this.#run?.effects?.ofClaim : undefined;
    const found = fitting(this.#claims, this.filter).map(({ id }) => id);
    return new Set(counting ? found.filter((id) => counting.has(id)) : found);
  });

  /** Takes the rules, with their texts. @param today YYYY-MM-DD */
  fill(ruleSet: RuleSet, today: string): void {
    this.#claims = claims(ruleSet, today);
    this.#sources = sourceViews(ruleSet);
    this.#ruleSet = ruleSet;
  }

  /** Decides the current run; its code is fetched first. Of several the last one wins. */
  async decide(situation: Situation): Promise<void> {
    const ruleSet = this.#ruleSet;
    if (!ruleSet) return;
    this.#runs ??= import('./current-run.ts').then(({ Runs }) => new Runs());
    const run = await (await this.#runs).of(ruleSet, situation);
    if (run) this.#run = run;
  }

  /** Ends what decides; to be called when the page goes. */
  end(): void {
    void this.#runs?.then((runs) => runs.end());
  }

  /** Null until they are fetched. */
  get ruleSet(): RuleSet | null {
    return this.#ruleSet;
  }

  /** How many of the claims stand on the page, from the first on. */
  get made(): number {
    return this.#made;
  }

  /** Puts some more claims on the page. */
  makeMore(): void {
    this.#made += PIECE;
  }

  /** Puts all of them there: paper and an address need them at once. */
  makeAll(): void {
    this.#made = Infinity;
  }

  /** Every claim, in file order. */
  get claims(): readonly Claim[] {
    return this.#claims;
  }

  /** Every source, articles first. */
  get sources(): readonly SourceView[] {
    return this.#sources;
  }

  /** The ids of the claims that fit what is asked for. */
  get shown(): ReadonlySet<string> {
    return this.#shown;
  }

  /** Null until it is decided, and where nothing is answered. */
  get run(): CurrentRun | null {
    return this.#run;
  }

  get trial(): Trial | null {
    return this.#trial;
  }

  /** Asks for everything again. */
  showAll(): void {
    this.filter = NO_FILTER;
    this.onlyCounting = false;
  }

  /** Tries something; the same again undoes it. */
  try(trial: Trial): void {
    const isSame = this.#trial?.source === trial.source && this.#trial.how === trial.how;
    this.#trial = isSame ? null : trial;
  }

  /** Back to the run as it is. */
  undo(): void {
    this.#trial = null;
  }
}
