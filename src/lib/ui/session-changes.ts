/**
 * Owns how a session changes the ground it stands on: opening what is saved, making a document one's own, choosing rules.
 * Fetched with the first of these: a first visit has nothing to open.
 */
import type { Catalog } from '#lib/catalog/catalog.ts';
import type { Core } from '#lib/catalog/core.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import type { Dropped } from '#lib/document/problem.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { Saved } from '#lib/storage/store.ts';
import { isStarted, progressOf } from '#lib/wizard/run.ts';
import type { Origin, OwnRules } from './rules/own-rules.ts';
import { browserLibrary } from './library/browser-library.ts';
import { bareOn, type Grounds } from './session-ground.svelte.ts';
import type { Keeping } from './session-keeping.ts';
import type { Notice } from './session-notices.ts';
import {
  areSameAnswers,
  areSameRules,
  standingOn,
  standOn,
  withLeftOut,
  type Stand
} from './session-rules.ts';

/** The session from inside. */
export interface Inside {
  /** The newest release, as much of it as asking needs. */
  readonly published: Core;
  readonly catalog: Catalog;
  readonly grounds: Grounds;
  readonly keeping: Keeping;
  readonly today: () => string;
  readonly tell: (notice: Notice) => void;
  readonly dismiss: (code: Notice['code']) => void;
}

export type Adoption =
  | { readonly kind: 'adopted'; readonly dropped: readonly Dropped[] }
  /** There is other work here: ask, and call again with `replace`. `rules`: rules of one's own would be replaced too. */
  | { readonly kind: 'asks'; readonly answers: number; readonly rules: boolean }
  /** The rules that the document brings along do not hold. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Stands on what is saved; says what no longer fits. Rules that no longer hold are put aside, and their answers are put on
 * the published ones. Rejects where code or rules cannot be fetched.
 */
export async function openSaved(inside: Inside, saved: Saved): Promise<void> {
  const standing = await standOn(saved, inside.published, inside.catalog);
  if (standing.ok) {
    const { dropped } = standing.stand;
    take(inside, standing.stand);
    if (dropped.length > 0) inside.tell({ code: 'dropped', dropped });
    return;
  }
  inside.tell({ code: 'rules-lost', ...inside.keeping.setAside() });
  const { overlay: _overlay, ruleset: _ruleset, ...document } = saved.document;
  await openSaved(inside, { document, progress: saved.progress });
}

/** Takes a stand: on the same rules as a step of the wizard, else as new ground. */
function take({ grounds }: Inside, { dropped: _dropped, ...stand }: Stand): void {
  const { now } = grounds;
  if (!now || !areSameRules(now.own, stand.own)) {
    grounds.stand(stand);
    return;
  }
  grounds.send({ type: 'LOAD', ...stand.saved });
  grounds.set({ extras: stand.extras, leftOut: stand.leftOut });
}

/** Makes a document one's own, as `Session.adopt` says. */
export async function adopt(
  inside: Inside,
  document: AjarDocument,
  { replace = false, origin = 'link' }: { readonly replace?: boolean; readonly origin?: Origin }
): Promise<Adoption> {
  const standing = await standOn({ document, own: { origin } }, inside.published, inside.catalog);
  if (!standing.ok) return { kind: 'refused', problems: standing.problems };
  const { stand } = standing;
  const asks = replace ? null : otherWork(inside, stand);
  if (asks) return asks;
  take(inside, stand);
  inside.keeping.touch();
  inside.keeping.flush();
  return { kind: 'adopted', dropped: stand.dropped };
}

/** What of one's own the stand would take the place of; null where there is nothing, or the same. */
function otherWork({ grounds: { now } }: Inside, { own, saved }: Stand): Adoption | null {
  const run = now?.wizard.snapshot.context.run;
  if (!now || !run) return null;
  const rules = now.own !== null && !areSameRules(now.own, own);
  const answers = isStarted(run) && !areSameAnswers(saved.situation?.answers ?? {}, run.answers);
  return rules || answers ? { kind: 'asks', answers: Object.keys(run.answers).length, rules } : null;
}

/** Chooses rules to run on, as `Session.choose` says. */
export function choose(
  { grounds, published, keeping, today, tell, dismiss }: Inside,
  own: OwnRules | null,
  { revises = false }: { readonly revises?: boolean }
): void {
  const document = grounds.documentOf(today());
  if (!grounds.now || !document) return;
  const { wizard, leftOut } = grounds.now;
  const { dropped, ...stand } = standingOn(withLeftOut(document, leftOut), own, published);
  const progress = progressOf(wizard.snapshot.context.run);
  grounds.stand({ ...stand, saved: { ...stand.saved, progress } }, revises);
  dismiss('left-out');
  if (dropped.length > 0) tell({ code: 'left-out', dropped, canUndo: !revises });
  keeping.touch();
}

/** Deletes everything that is kept in this browser, the library included, as `Session.forget` says. */
export async function forget({ grounds, published, keeping }: Inside): Promise<boolean> {
  grounds.stand(bareOn(published), true);
  grounds.forget();
  const [isForgotten, { ok, ...failed }] = await Promise.all([keeping.forget(), browserLibrary().forget()]);
  // Where there is no library, nothing is in it.
  return isForgotten && (ok || ('code' in failed && failed.code === 'absent'));
}
