/** What changed rules change, for people: the members of an overlay by section, each new, changed or removed. */
import { changesBetween } from '#lib/review/changes.ts';
import { at, entries, isMap, mapOf, member } from '#lib/rules/plain.ts';

export interface RuleChange {
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** What the file calls it: the overlay's own word, else the base's, else the id. */
  readonly label: string;
  /** Where the weight of a criterion differs. */
  readonly weight: { readonly from: number; readonly to: number } | null;
}

export interface SectionChanges {
  /** The section's name in the rule file; null for members that stand outside any section. */
  readonly section: string | null;
  readonly changes: readonly RuleChange[];
}

/** Members that every overlay has, or that say where it belongs. */
const OWN = ['format', 'extends', 'id', 'version', 'title', 'updated', 'description', 'renamed'];
const NAMES = ['label', 'ask', 'title', 'says', 'do'];

/**
 * The changes of an overlay by section, in the overlay's order; texts are the file's own.
 * @param overlay its parsed data, checked
 * @param base the parsed data of the rules that it extends
 */
export function ruleChanges(overlay: unknown, base: unknown): readonly SectionChanges[] {
  const inside = entries(overlay).filter(([name, value]) => !OWN.includes(name) && isMap(value));
  const alone = entries(overlay).filter(([name, value]) => !OWN.includes(name) && !isMap(value));
  const sections = inside.map(([section, members]) => ({
    section,
    changes: entries(members).map(([id, value]) => changeOf(id, value, at(base, [section, id])))
  }));
  const others = alone.map(([name, value]) => changeOf(name, value, member(base, name)));
  return [...sections, { section: null, changes: others }].filter(({ changes }) => changes.length > 0);
}

/**
 * What differs between two parsed rule files, both overlays or both whole, in the same words. Names, versions, comments and
 * order are no difference.
 */
export function changesFromTo(before: unknown, after: unknown): readonly SectionChanges[] {
  const names = new Map<string, Set<string>>();
  for (const { path } of changesBetween(before, after).filter((each) => each.path.length > 0)) {
    const [section = '', id] = path;
    const members = names.get(section) ?? new Set<string>();
    names.set(section, members);
    const whole = [...entries(member(before, section)), ...entries(member(after, section))];
    for (const name of id === undefined ? whole.map(([each]) => each) : [id]) members.add(name);
  }
  const patch = [...names].map(([section, ids]) => {
    const members = [...ids].map((id) => [id, at(after, [section, id]) ?? null] as const);
    return [section, ids.size > 0 ? mapOf(members) : (member(after, section) ?? null)] as const;
  });
  return ruleChanges(mapOf(patch), before);
}

function changeOf(id: string, value: unknown, before: unknown): RuleChange {
  const label = labelOf(value) ?? labelOf(before) ?? id;
  if (value === null) return { id, change: 'removed', label, weight: null };
  if (before === undefined) return { id, change: 'added', label, weight: null };
  return { id, change: 'changed', label, weight: weightOf(value, before) };
}

function labelOf(value: unknown): string | undefined {
  const names = NAMES.map((name) => member(value, name));
  return names.find((name): name is string => typeof name === 'string');
}

function weightOf(value: unknown, before: unknown): RuleChange['weight'] {
  const [from, to] = [member(before, 'weight'), member(value, 'weight')];
  return typeof from === 'number' && typeof to === 'number' && from !== to ? { from, to } : null;
}
