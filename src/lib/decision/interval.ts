/** What an interval is: between which totals something lies over all completions. */

/** In totals. −Infinity: may be out; Infinity, of a lead: may be the only one left. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly exact: boolean;
}
