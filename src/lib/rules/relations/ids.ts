/** Ids: one meaning each, and none that a map of JavaScript has a meaning for. */
import { finding } from '../finding.ts';
import { membersIn } from '../members.ts';
import { at, entries, member, type Path } from '../plain.ts';
import { broken, type Relation } from './relation.ts';

/** Families and alternatives share their ids; so do questions and derived facts. */
export const idsApart: Relation = (data) =>
  [
    ['families', 'alternatives'],
    ['questions', 'derived']
  ].flatMap(([first = '', second = '']) =>
    entries(member(data, second))
      .filter(([id]) => member(member(data, first), id) !== undefined)
      .map(([id]) => finding('duplicate-id', [second, id], { id, other: `${first}.${id}` }, { part: 'key' }))
  );

/** `__proto__` is no id; Zod, which reads ids as keys, drops it without a word. */
export const idsPlain: Relation = (data) => {
  const renamed = at(data, ['renamed']);
  const names = [
    ...['questions', 'criteria', 'inputs'].map((section): Path => ['renamed', section]),
    ...entries(member(renamed, 'options')).map(([question]): Path => ['renamed', 'options', question])
  ];
  const old = names.flatMap((path) => entries(at(data, path)).map(([id]) => [...path, id]));
  return [...membersIn(data).map(({ path }) => path), ...old]
    .filter((path) => path.at(-1) === '__proto__')
    .map((path) => broken('not-an-id', path, { id: '__proto__' }, 'key'));
};
