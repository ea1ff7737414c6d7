/** Which ids must differ from each other. */
import { at, entries, type Path } from '#lib/rules/plain.ts';

/** Sections whose ids share one namespace (CONTRACT §1). */
const SHARED: readonly (readonly string[])[] = [
  ['questions', 'derived'],
  ['families', 'alternatives']
];

/** The ids that a new member of the section cannot have. */
export function namespaceOf(data: unknown, section: Path): ReadonlySet<string> {
  const shared =
    section.length === 1 ? SHARED.find((names) => names.includes(String(section[0]))) : undefined;
  const sections: readonly Path[] = shared?.map((name) => [name]) ?? [section];
  return new Set(sections.flatMap((each) => entries(at(data, each)).map(([id]) => id)));
}

/** An id like the wanted one that is free in the section: with a number behind it where it is taken. */
export function freeId(data: unknown, section: Path, wanted: string): string {
  const taken = namespaceOf(data, section);
  for (let id = wanted, count = 2; ; id = `${wanted}-${count++}`) if (!taken.has(id)) return id;
}
