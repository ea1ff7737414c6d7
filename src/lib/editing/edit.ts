/** The one door for edits of a rule file's text: an edit and a text in, changes of the text out. */
import { at, isMap, type Path } from '#lib/rules/plain.ts';
import type { Parse } from '#lib/rules/text/parse.ts';
import { isOverlay } from '#lib/rules/overlay/overlay.ts';
import { changedText, type TextChange } from './change.ts';
import { isThere } from './data.ts';
import { type Difference, withoutDifference } from './differences.ts';
import type { Edit, Failure, Going, Operation } from './edits.ts';
import { operate } from './operation.ts';
import { hasOrder } from './order.ts';
import { mergedWith, overlayFor } from './overlay.ts';
import { same } from './same.ts';
import { type Source, sourceOf } from './source.ts';
import type { Renames } from './write/align.ts';
import { rewrite } from './write/rewrite.ts';

export type EditResult =
  | {
      readonly ok: true;
      readonly text: string;
      /** From the old text to the new one, in its order; none where the edit changes nothing. */
      readonly changes: readonly TextChange[];
      /** What went along with what was removed. */
      readonly went: readonly Going[];
    }
  | { readonly ok: false; readonly failure: Failure };

export interface EditOptions {
  /** The raw parsed data of the released rule set that an overlay extends, as `readRuleText` is given it. */
  readonly base?: ((id: string, version: string) => unknown) | undefined;
  /** For an editor, a parser that remembers the text before. */
  readonly parsedBy?: Parse | undefined;
}

/**
 * Changes the text of a whole rule file or of an overlay. Edits of an overlay are said of the rules that it
 * makes of its base, and written as what differs from it.
 * @param text of any content; what does not parse is not edited
 */
export function applyEdit(text: string, edit: Edit, options: EditOptions = {}): EditResult {
  const source = sourceOf(text, options.parsedBy);
  if (!source) return { ok: false, failure: { code: 'unreadable' } };
  return isOverlay(source.data) ? overlayEdited(source, edit, options) : wholeEdited(source, edit);
}

/** Takes one difference of an overlay from its base back. */
export function revertDifference(text: string, difference: Pick<Difference, 'path'>): EditResult {
  const source = sourceOf(text);
  if (!source) return { ok: false, failure: { code: 'unreadable' } };
  if (!isThere(source.data, difference.path)) {
    return { ok: false, failure: { code: 'not-there', path: difference.path } };
  }
  return written(source, withoutDifference(source.data, difference), new Map(), []);
}

function wholeEdited(source: Source, edit: Edit): EditResult {
  const operation = operate(source.data, edit);
  return operation.ok ? written(source, operation.data, operation.renames, operation.went) : operation;
}

function overlayEdited(source: Source, edit: Edit, options: EditOptions): EditResult {
  const base = baseOf(source.data, options);
  if (base === undefined) return { ok: false, failure: { code: 'no-base' } };
  const unordered = orderless(edit);
  if (unordered !== undefined) return { ok: false, failure: { code: 'no-order', section: unordered } };
  const operation = operate(mergedWith(base, source.data), edit, {
    untouched: (path) => isInherited(path, source.data)
  });
  if (!operation.ok) return operation;
  const after = overlayFor(source.data, base, operation.data);
  return written(source, after, ownRenames(operation, source.data), operation.went);
}

/** The data of the base that an overlay names; undefined where it is not at hand. */
export function baseOf(overlay: unknown, { base }: EditOptions): unknown {
  const named = at(overlay, ['extends']);
  const [id = '', version = ''] = typeof named === 'string' ? named.split('@') : [];
  const data = base?.(id, version);
  return isMap(data) ? data : undefined;
}

function orderless(edit: Edit): string | undefined {
  if (edit.kind === 'several') return edit.edits.map(orderless).find((each) => each !== undefined);
  if (edit.kind !== 'move') return undefined;
  const section = edit.path.slice(0, -1);
  return hasOrder(section) ? undefined : section.join('.');
}

/** Inherited scenarios and old ids that name what is removed are dropped by whoever reads the overlay. */
function isInherited(path: Path, overlay: unknown): boolean {
  const length = path[0] === 'scenarios' ? 2 : path[0] === 'renamed' ? 3 : 0;
  return length > 0 && path.length >= length && at(overlay, path.slice(0, length)) === undefined;
}

/** The members that stand in the overlay itself, and not as changes of the base's. */
function ownRenames({ renames }: Operation & { readonly ok: true }, overlay: unknown): Renames {
  return new Map([...renames].filter(([path]) => at(overlay, JSON.parse(path) as Path) !== undefined));
}

/** The text is read again: a change that does not say what it should is not made. */
function written(source: Source, after: unknown, renames: Renames, went: readonly Going[]): EditResult {
  const changes = rewrite(source, after, renames);
  const text = changedText(source.text, changes);
  if (!same(sourceOf(text, source.parsedBy)?.data, after))
    return { ok: false, failure: { code: 'not-written' } };
  return { ok: true, text, changes, went };
}
