/** A member's id exchanged for another one, at the member and wherever it is named. */
import { at, entries, isMap, items, mapOf, type Path } from '#lib/rules/plain.ts';
import { type Member, membersIn } from '#lib/rules/members.ts';
import { means } from '#lib/rules/overlay/removed.ts';
import { referencesIn } from '#lib/rules/references/collect.ts';
import type { Reference, Space } from '#lib/rules/references/reference.ts';
import { withValue } from './data.ts';
import type { Operated } from './edits.ts';
import { pathKey } from './write/align.ts';

/** Where `renamed` remembers the old ids of a space. */
const REMEMBERED: Readonly<Partial<Record<Space, string>>> = {
  question: 'questions',
  criterion: 'criteria',
  input: 'inputs',
  option: 'options'
};

/** The data with a member of it, which is there, called `to`, which is free. */
export function renamed(data: unknown, path: Path, to: string, keepOld: boolean): Operated {
  const member = memberAt(data, path);
  const places = member?.space ? usesOf(data, { ...member, space: member.space }) : [];
  const names = places.filter(({ part }) => part === 'key').map((each) => each.path);
  const renames = new Map([path, ...names].map((each) => [pathKey(each), to]));
  const values = places.filter(({ part }) => part === 'value');
  const named = values.reduce<unknown>((now, each) => withValue(now, each.path, to), data);
  const now = withNames(named, renames, []);
  return { ok: true, data: keepOld && member ? remembered(now, member, to) : now, renames, went: [] };
}

function memberAt(data: unknown, path: Path): Member | undefined {
  const key = pathKey(path);
  return membersIn(data).find((each) => pathKey(each.path) === key);
}

/** The references that name the member; those to its price too, which goes by its name. */
function usesOf(data: unknown, member: Member & { readonly space: Space }): readonly Reference[] {
  const id = String(member.path.at(-1));
  const isPriced = ({ space }: Reference) => member.space === 'alternative' && space === 'priced';
  return referencesIn(data).filter((each) => each.id === id && (isPriced(each) || means(member, each)));
}

/** The data with members called anew; the order stays. */
function withNames(data: unknown, renames: ReadonlyMap<string, string>, path: Path): unknown {
  if (Array.isArray(data))
    return items(data).map((item, index) => withNames(item, renames, [...path, index]));
  if (!isMap(data)) return data;
  return mapOf(
    entries(data).map(([name, value]) => {
      const here = [...path, name];
      return [renames.get(pathKey(here)) ?? name, withNames(value, renames, here)];
    })
  );
}

/** With the old id in `renamed`; an entry for what the new one was once called would lead astray. */
function remembered(data: unknown, { path, space, within }: Member, to: string): unknown {
  const section = space && REMEMBERED[space];
  // Nobody answers a derived fact, so no link names its options.
  if (section === undefined || path[0] === 'derived') return data;
  const place = ['renamed', section, ...(within === undefined ? [] : [within])];
  const others = entries(at(data, place)).filter(([old]) => old !== to);
  return withValue(data, place, mapOf([...others, [String(path.at(-1)), to]]));
}
