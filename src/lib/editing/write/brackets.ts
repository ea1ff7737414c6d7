/** Members and items that come, go or change places in braces or brackets. */
import { changedPart, type TextChange } from '../change.ts';
import type { Target } from './align.ts';
import { isInPlace } from './block.ts';
import { columnOf, type Entry, endOf, entriesOf, startOf } from './spans.ts';
import { flowMember, inFlow } from './value.ts';
import type { Slot, Writing } from './writing.ts';

/** The changes that make the entries into the targets: what stays is kept as it is written. */
export function inBrackets(
  writing: Writing,
  slot: Slot,
  targets: readonly Target[]
): readonly TextChange[] | undefined {
  const entries = entriesOf(slot.entry.value);
  if (isInPlace(targets, entries.length)) {
    return entries.flatMap((entry, index) =>
      writing.inPlace(entry, targets[index] as Target, flowSlot(entry))
    );
  }
  const spans = entries.map((entry) => spanOf(entry, writing.text));
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return undefined;
  const pieces = targets.map((target) => pieceOf(writing, entries, target));
  return [{ from: first.from, to: last.to, insert: pieces.join(separator(writing, slot, first.from)) }];
}

function flowSlot(entry: Entry): Slot {
  return { entry, within: 'flow', column: 0 };
}

function spanOf(entry: Entry, text: string): { readonly from: number; readonly to: number } {
  const first = entry.key ?? entry.value;
  return { from: first?.range ? startOf(first) : 0, to: endOf(entry, text) };
}

function pieceOf(writing: Writing, entries: readonly Entry[], target: Target): string {
  const entry = target.old === undefined ? undefined : entries[target.old];
  if (!entry) {
    const { name, value } = target;
    return name === undefined ? inFlow(value, writing) : flowMember(name, value, writing);
  }
  const { from, to } = spanOf(entry, writing.text);
  return changedPart(writing.text, from, to, writing.inPlace(entry, target, flowSlot(entry)));
}

/** Each on a line of its own where the first one is. */
function separator({ text, eol }: Writing, { entry }: Slot, first: number): string {
  const open = entry.value ? startOf(entry.value) : first;
  return text.slice(open, first).includes('\n') ? `,${eol}${' '.repeat(columnOf(text, first))}` : ', ';
}
