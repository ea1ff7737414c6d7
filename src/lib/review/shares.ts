/** What random plausible runs come to, and what the scenarios rest on. */
import type { Status } from '#lib/decision/index.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { found } from './space/finding.ts';

/** Runs looked at, and draws of weights behind each run's status. */
export const RUNS = 1_000;
export const RUN_SAMPLES = 250;

export interface Shares {
  /** By family, `tie` and `none`: share of the runs. */
  readonly families: Readonly<Record<string, number>>;
  readonly statuses: Readonly<Record<Status, number>>;
  /** By source: the share of scenarios that come to another family without it; sources on which none rests are listed with 0. */
  readonly sources: Readonly<Record<string, number>>;
}

/** Counts runs as they come. */
export class RunTally {
  runs = 0;
  private readonly families = new Map<string, number>();
  private readonly statuses = new Map<Status, number>();
  private competing = 0;
  private readonly amongCompeting = new Map<Status, number>();

  /** @param families the ids of the rule set's families, in file order */
  constructor(families: readonly string[]) {
    for (const family of families) this.families.set(family, 0);
    for (const status of ['clear', 'leaning', 'toss-up', 'tie', 'none'] as const)
      this.statuses.set(status, 0);
  }

  add({
    family,
    status,
    competing
  }: {
    readonly family: string;
    readonly status: Status;
    readonly competing: boolean;
  }): void {
    this.runs++;
    more(this.families, family);
    more(this.statuses, status);
    if (!competing) return;
    this.competing++;
    more(this.amongCompeting, status);
  }

  shares(): Pick<Shares, 'families' | 'statuses'> {
    const share = (count: number): number => (this.runs === 0 ? 0 : count / this.runs);
    const shares = <K extends string>(counts: ReadonlyMap<K, number>): Record<K, number> =>
      Object.fromEntries([...counts].map(([id, count]) => [id, share(count)])) as Record<K, number>;
    return { families: shares(this.families), statuses: shares(this.statuses) };
  }

  /**
   * `flat-status`: among runs with two competing families fewer than one in twenty are clear, or too close to call. With fewer than
   * two hundred such runs nothing is said.
   */
  flat(): readonly Problem[] {
    if (this.competing < LEAST_COMPETING) return [];
    const share = (...statuses: Status[]): number =>
      statuses.reduce((sum, status) => sum + (this.amongCompeting.get(status) ?? 0), 0) / this.competing;
    const shares = { clear: share('clear'), 'toss-up': share('toss-up', 'tie') };
    return (['clear', 'toss-up'] as const)
      .filter((status) => shares[status] < FLAT)
      .map((status) => {
        const parameters = { status, share: shares[status], count: this.competing, found: 'sampled' };
        return found('flat-status', ['bands'], parameters);
      });
  }
}

const FLAT = 0.05;
const LEAST_COMPETING = 200;

function more<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
