/** One value of the text exchanged for another, written anew. */
import type { TextChange } from '../change.ts';
import { columnOf, type Entry, endOf, isFlow, isNowhere, lineStart, startOf } from './spans.ts';
import { behind, inFlow, isCollection, linesOf } from './value.ts';
import type { Ground, Slot } from './writing.ts';

export function replaced(ground: Ground, slot: Slot, after: unknown): readonly TextChange[] {
  if (slot.within === 'flow') return [inFlowSlot(ground, slot.entry, after)];
  if (slot.within === 'file') return [fileReplaced(ground, slot.entry, after)];
  return [slot.entry.key ? memberReplaced(ground, slot, after) : itemReplaced(ground, slot, after)];
}

function inFlowSlot(ground: Ground, entry: Entry, after: unknown): TextChange {
  const end = endOf(entry, ground.text);
  const insert = inFlow(after, ground);
  if (!isNowhere(entry.value)) return { from: startOf(entry.value), to: end, insert };
  return { from: end, to: end, insert: ground.text.charAt(end - 1) === ':' ? ` ${insert}` : `: ${insert}` };
}

/** The whole file's data; an empty file may still have comments, which stay above. */
function fileReplaced(ground: Ground, entry: Entry, after: unknown): TextChange {
  const { text, eol } = ground;
  const lines =
    isCollection(after) && !isFlow(entry.value) ? behindNothing(after, ground) : [inFlow(after, ground)];
  if (isNowhere(entry.value)) {
    const lead = text === '' || text.endsWith('\n') ? '' : eol;
    return { from: text.length, to: text.length, insert: lead + lines.join(eol) + eol };
  }
  return { from: startOf(entry.value), to: endOf(entry, text), insert: lines.join(eol) };
}

function behindNothing(after: unknown, ground: Ground): readonly string[] {
  const lines = linesOf(after, 0, ground);
  return lines.length > 0 ? lines : [inFlow(after, ground)];
}

function memberReplaced(ground: Ground, { entry, column }: Slot, after: unknown): TextChange {
  const { text, eol } = ground;
  const to = endOf(entry, text);
  const name = entry.key?.range?.[1] ?? 0;
  const colon = text.indexOf(':', name) + 1;
  const start = isNowhere(entry.value) ? colon : startOf(entry.value);
  const used = columnOf(text, colon);
  // What stands between the colon and a value on a line below may be a comment: it stays.
  if (text.slice(colon, start).includes('#')) {
    const [first = '', ...more] = behind(after, column + 2, column + 2, ground);
    const lines = first === '' ? more : [' '.repeat(column + 2) + first, ...more];
    return { from: lineStart(text, start), to, insert: lines.join(eol) };
  }
  const [first = '', ...more] = behind(after, column + 2, used, ground);
  return { from: colon, to, insert: [first === '' ? '' : ` ${first}`, ...more].join(eol) };
}

function itemReplaced(ground: Ground, { entry, column }: Slot, after: unknown): TextChange {
  const { text, eol } = ground;
  const to = endOf(entry, text);
  const from = entry.value?.range ? startOf(entry.value) : to;
  const [first = '', ...more] = behind(after, column + 2, column + 2, ground);
  const [head = '', ...rest] = first === '' ? more : [first, ...more];
  const indented =
    columnOf(text, from) === column + 2
      ? rest
      : rest.map((line) => shifted(line, columnOf(text, from) - column - 2));
  return { from, to, insert: [head.trimStart(), ...indented].join(eol) };
}

/** Lists may be written with more than one space behind the dash. */
function shifted(line: string, by: number): string {
  return by > 0 ? ' '.repeat(by) + line : line;
}
