/**
 * Owns what goes in and out of the studio besides its own text: other forms of the rules, a table of reasons, a run as a
 * scenario, two texts compared. Plain functions that the engine calls in its worker.
 */
import { decide, type Model } from '#lib/decision/index.ts';
import { replay, type Replayable } from '#lib/document/replay.ts';
import { applyEdit } from '#lib/editing/edit.ts';
import type { Edit } from '#lib/editing/edits.ts';
import { sourceOf } from '#lib/editing/source.ts';
import { scenarioFromRun, type KeptScenario } from '#lib/report/exchange/scenario.ts';
import { tradeoffsFromCsv, type TableProblem } from '#lib/report/exchange/tradeoffs-in.ts';
import { tradeoffsAsCsv } from '#lib/report/exchange/tradeoffs-out.ts';
import { changesFromTo, type SectionChanges } from '#lib/report/rule-changes.ts';
import { entries, mapOf, member } from '#lib/rules/plain.ts';
import { readFlow } from '#lib/rules/text/flow.ts';

/** Everything as one YAML file; the author's own data as JSON; the reasons as a table. */
export type Form = 'whole' | 'json' | 'csv';

/** The rules in another form. @param own the author's own parsed data @param whole with the base, for an overlay */
export function inForm(own: unknown, whole: unknown, form: Form): string {
  if (form === 'json') return `${JSON.stringify(own, null, 2)}\n`;
  // With a byte order mark: spreadsheets would take it for another encoding.
  if (form === 'csv') return `\u{FEFF}${tradeoffsAsCsv(whole)}`;
  const written = applyEdit('', { kind: 'set', path: [], value: whole });
  return written.ok ? written.text : JSON.stringify(whole, null, 2);
}

export type Comparison =
  /** One of the texts does not parse. */
  { readonly ok: false } | { readonly ok: true; readonly sections: readonly SectionChanges[] };

/** What the second text changes in the first one, both overlays or both whole. */
export function compared(before: string, after: string): Comparison {
  const [one, other] = [sourceOf(before), sourceOf(after)];
  return one && other ? { ok: true, sections: changesFromTo(one.data, other.data) } : { ok: false };
}

export type Table =
  | { readonly ok: false; readonly problems: readonly TableProblem[] }
  | {
      readonly ok: true;
      readonly sections: readonly SectionChanges[];
      /** What makes the reasons those of the table; those that are not in it stay. */
      readonly edits: readonly Edit[];
      /** Reasons of the rules that are not in the table. */
      readonly missing: readonly string[];
    };

/** A table of reasons against the reasons of the rules. */
export function tableAgainst(whole: unknown, text: string): Table {
  const reading = tradeoffsFromCsv(text, readFlow);
  if (!reading.ok) return reading;
  const { tradeoffs } = reading;
  const before = member(whole, 'tradeoffs');
  const kept = entries(before).filter(([id]) => member(tradeoffs, id) !== undefined);
  const sections = changesFromTo({ tradeoffs: mapOf(kept) }, { tradeoffs });
  const changed = new Set(sections.flatMap(({ changes }) => changes.map(({ id }) => id)));
  const edits = entries(tradeoffs)
    .filter(([id]) => changed.has(id))
    .map(([id, value]): Edit =>
      member(before, id) === undefined
        ? { kind: 'add', path: ['tradeoffs'], id, value }
        : { kind: 'set', path: ['tradeoffs', id], value }
    );
  const missing = entries(before)
    .map(([id]) => id)
    .filter((id) => member(tradeoffs, id) === undefined);
  return { ok: true, sections, edits, missing };
}

/** A run as a scenario of the rules, what comes out filled in as what is expected. */
export function scenarioOf(model: Model, run: Replayable, title: string): KeptScenario {
  const { situation } = replay(run, model.ruleSet);
  return scenarioFromRun(model.ruleSet, situation, decide(model, situation), title);
}
