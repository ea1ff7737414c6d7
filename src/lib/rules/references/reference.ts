/**
 * A reference: a place in the file that names something declared elsewhere in it. Found in data of any shape.
 */
import type { Part } from '../finding.ts';
import { entries, items, type Path } from '../plain.ts';

/**
 * What a name may name. `party`: a family or an alternative; `fact`: a question or a derived fact; `priced`:
 * a way with a cost.
 */
export type Space =
  | 'alternative'
  | 'column'
  | 'constraint'
  | 'criterion'
  | 'evidence'
  | 'fact'
  | 'family'
  | 'input'
  | 'option'
  | 'part'
  | 'party'
  | 'priced'
  | 'question'
  | 'source'
  | 'step';

export interface Reference {
  readonly space: Space;
  /** The question of an option, the alternative of a part. */
  readonly within?: string | undefined;
  readonly id: string;
  readonly path: Path;
  /** Whether the name stands as a key or as a value. */
  readonly part: Part;
}

/** The reference that a value makes; none if it is no text. */
export function named(space: Space, value: unknown, path: Path, within?: string): readonly Reference[] {
  return typeof value === 'string' ? [{ space, within, id: value, path, part: 'value' }] : [];
}

/** The references that a text or the items of a list make. */
export function namedIn(space: Space, value: unknown, path: Path, within?: string): readonly Reference[] {
  return [
    ...named(space, value, path, within),
    ...items(value).flatMap((item, index) => named(space, item, [...path, index], within))
  ];
}

/** The references that the keys of a map make. */
export function namedByKeys(space: Space, value: unknown, path: Path, within?: string): readonly Reference[] {
  return entries(value).map(([id]) => ({ space, within, id, path: [...path, id], part: 'key' }));
}

/** What `collect` finds for each member of a section, by its id and path. */
export function ofEach<T>(
  section: unknown,
  path: Path,
  collect: (member: unknown, path: Path, id: string) => readonly T[]
): readonly T[] {
  return entries(section).flatMap(([id, each]) => collect(each, [...path, id], id));
}
