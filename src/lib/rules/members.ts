/**
 * The members of a rule file that have an id, wherever they nest, and the file itself: what can be removed,
 * or accept a warning.
 */
import { at, entries, type Path } from './plain.ts';
import type { Space } from './references/reference.ts';

export interface Member {
  readonly path: Path;
  readonly value: unknown;
  /** What references call it; undefined for members that nothing names. */
  readonly space?: Space | undefined;
  readonly within?: string | undefined;
}

interface Section {
  readonly path: readonly string[];
  readonly space?: Space;
  /** The sections inside each member. */
  readonly inside?: readonly { readonly name: string; readonly space?: Space }[];
}

const SECTIONS: readonly Section[] = [
  { path: ['families'], space: 'family' },
  { path: ['columns'], space: 'column' },
  {
    path: ['alternatives'],
    space: 'alternative',
    inside: [{ name: 'parts', space: 'part' }, { name: 'needs' }]
  },
  { path: ['criteria'], space: 'criterion' },
  { path: ['steps'], space: 'step' },
  { path: ['questions'], space: 'question', inside: [{ name: 'options', space: 'option' }] },
  { path: ['tradeoffs'] },
  { path: ['constraints'], space: 'constraint' },
  { path: ['sources'], space: 'source' },
  { path: ['evidence'], space: 'evidence' },
  { path: ['cost-model', 'inputs'], space: 'input' },
  { path: ['cost-model', 'ways'], space: 'priced' },
  { path: ['derived'], space: 'fact', inside: [{ name: 'options', space: 'option' }] },
  { path: ['actions'] },
  { path: ['scenarios'] }
];

/** All members that have an id, in data of any shape. */
export function membersIn(data: unknown): readonly Member[] {
  return SECTIONS.flatMap(({ path, space, inside = [] }) =>
    entries(at(data, path)).flatMap(([id, value]) => [
      { path: [...path, id], value, space },
      ...inside.flatMap((section) => membersInside(value, [...path, id], section))
    ])
  );
}

function membersInside(
  value: unknown,
  path: Path,
  { name, space }: { readonly name: string; readonly space?: Space }
): readonly Member[] {
  const within = String(path.at(-1));
  return entries(at(value, [name])).map(([id, each]) => ({
    path: [...path, name, id],
    value: each,
    space,
    within
  }));
}

/** The innermost member that a path leads to or into; the file itself (empty) where there is none. Nothing is looked up: it is the path's form. */
export function memberPath(path: Path): Path {
  const section = SECTIONS.find((each) => each.path.every((step, index) => step === path[index]));
  const length = (section?.path.length ?? 0) + 1;
  if (!section || path.length < length) return [];
  const isInside = section.inside?.some(({ name }) => name === path[length]) && path.length > length + 1;
  return path.slice(0, isInside ? length + 2 : length);
}

/** Whether a path leads to a member whose id is its author's to choose: bills go by the names of ways. */
export function isNamedFreely(path: Path): boolean {
  const isBill = path[0] === 'cost-model' && path[1] === 'ways';
  return path.length > 0 && !isBill && memberPath(path).length === path.length;
}
