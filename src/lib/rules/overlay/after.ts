/** `after` in an overlay: where a question, option, criterion or step stands once the merge is done. */
import { type Finding, finding } from '../finding.ts';
import { at, entries, isMap, mapOf, member, type Path, type PlainMap } from '../plain.ts';
import { typeFound } from '../type-found.ts';

export interface Ordered {
  readonly data: unknown;
  readonly findings: readonly Finding[];
}

interface Section {
  readonly section: Path;
  readonly kind: string;
}

interface Move extends Section {
  readonly id: string;
  readonly after: unknown;
}

/** The merged data with every `after` of the overlay applied, in the overlay's order, and dropped. */
export function withOrder(merged: unknown, overlay: unknown): Ordered {
  return movesIn(overlay).reduce<Ordered>(
    ({ data, findings }, move) => {
      const section = at(data, move.section);
      const flaw = flawOf(move, section);
      const moved = moveIn(section, move, flaw === undefined);
      return { data: withAt(data, move.section, moved), findings: flaw ? [...findings, flaw] : findings };
    },
    { data: merged, findings: [] }
  );
}

function movesIn(overlay: unknown): readonly Move[] {
  const sections: readonly Section[] = [
    { section: ['criteria'], kind: 'criterion' },
    { section: ['steps'], kind: 'step' },
    { section: ['questions'], kind: 'question' },
    ...entries(member(overlay, 'questions')).map(([id]) => ({
      section: ['questions', id, 'options'],
      kind: 'option'
    }))
  ];
  return sections.flatMap(({ section, kind }) =>
    entries(at(overlay, section))
      .filter(([, each]) => isMap(each) && Object.hasOwn(each, 'after') && member(each, 'after') !== null)
      .map(([id, each]) => ({ section, kind, id, after: member(each, 'after') }))
  );
}

/** `after` names another member of the same section, or is `first`. */
function flawOf({ section, kind, id, after }: Move, present: unknown): Finding | undefined {
  const path = [...section, id, 'after'];
  const others = entries(present).flatMap(([name]) => (name === id ? [] : [name]));
  const name = typeof after === 'string' ? after : typeFound(after);
  if (after === 'first' || (name === after && others.includes(name))) return undefined;
  return finding('unknown-id', path, { kind, id: name }, { meant: { name, candidates: others } });
}

/** The section with the member moved, if it can be, and without its `after`. */
function moveIn(section: unknown, { id, after }: Move, possible: boolean): PlainMap {
  const moved = [id, withoutAfter(member(section, id))] as const;
  const replaced = entries(section).map((entry) => (entry[0] === id ? moved : entry));
  if (!possible) return mapOf(replaced);
  const others = replaced.filter(([name]) => name !== id);
  const place = after === 'first' ? 0 : others.findIndex(([name]) => name === after) + 1;
  return mapOf([...others.slice(0, place), moved, ...others.slice(place)]);
}

function withoutAfter(member: unknown): unknown {
  return mapOf(entries(member).filter(([name]) => name !== 'after'));
}

/** The data with the value at a path of keys, all there, replaced. */
export function withAt(data: unknown, path: Path, value: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  return mapOf(
    entries(data).map(([name, each]) => [name, name === first ? withAt(each, rest, value) : each])
  );
}

/** The data without the member at a path of keys, all there. */
export function without(data: unknown, path: Path): unknown {
  const name = String(path.at(-1));
  const parent = at(data, path.slice(0, -1));
  return withAt(data, path.slice(0, -1), mapOf(entries(parent).filter(([each]) => each !== name)));
}
