/** What edits do to the data of a rule file: the meaning that every edit of its text has to have. */
import { at, isMap, type Path } from '#lib/rules/plain.ts';
import { ID, PARTY_ID } from '#lib/rules/schema/basics.ts';
import { isThere, withMember, withValue } from './data.ts';
import type { Edit, Failure, Operated, OperateOptions, Operation } from './edits.ts';
import { namespaceOf } from './namespace.ts';
import { removed } from './remove.ts';
import { renamed } from './rename.ts';

/** The data after an edit. */
export function operate(data: unknown, edit: Edit, options: OperateOptions = {}): Operation {
  switch (edit.kind) {
    case 'set':
      return isReachable(data, edit.path)
        ? done(withValue(data, edit.path, edit.value))
        : notThere(edit.path);
    case 'add':
      return added(data, edit.path, edit.id, edit.value, edit.after);
    case 'copy':
      return copied(data, edit.path, edit.id);
    case 'move':
      return moved(data, edit.path, edit.after);
    case 'rename':
      return renamedMember(data, edit.path, edit.to, edit.keepOld ?? false);
    case 'remove':
      return isThere(data, edit.path)
        ? removed(data, edit.path, edit.cascade ?? false, options.untouched ?? (() => false))
        : notThere(edit.path);
    case 'several':
      return several(data, edit.edits, options);
  }
}

function done(data: unknown): Operated {
  return { ok: true, data, renames: new Map(), went: [] };
}

function failed(failure: Failure): Operation {
  return { ok: false, failure };
}

function notThere(path: Path): Operation {
  return failed({ code: 'not-there', path });
}

/** Positions of lists must be there; names can be made. */
function isReachable(data: unknown, path: Path): boolean {
  return path.every((_, length) => {
    const holder = at(data, path.slice(0, length));
    if (Array.isArray(holder)) return Number(path[length]) < holder.length;
    return typeof path[length] === 'string' && (isMap(holder) || holder === undefined || holder === null);
  });
}

function added(
  data: unknown,
  section: Path,
  id: string,
  value: unknown,
  after: string | null | undefined
): Operation {
  const flaw = flawOfId(data, section, id);
  if (flaw) return flaw;
  if (typeof after === 'string' && !isThere(data, [...section, after])) return notThere([...section, after]);
  return done(withValue(data, section, withMember(at(data, section), id, value, after)));
}

function flawOfId(data: unknown, section: Path, id: string): Operation | undefined {
  const form =
    section[0] === 'families' || (section[0] === 'alternatives' && section.length === 1) ? PARTY_ID : ID;
  if (!form.test(id)) return failed({ code: 'not-an-id', id });
  return namespaceOf(data, section).has(id) ? failed({ code: 'taken', id }) : undefined;
}

function copied(data: unknown, path: Path, id: string): Operation {
  if (!isThere(data, path)) return notThere(path);
  return added(data, path.slice(0, -1), id, at(data, path), String(path.at(-1)));
}

function moved(data: unknown, path: Path, after: string | null): Operation {
  const section = path.slice(0, -1);
  const id = String(path.at(-1));
  if (!isThere(data, path) || after === id) return notThere(path);
  if (after !== null && !isThere(data, [...section, after])) return notThere([...section, after]);
  const held = at(data, section);
  return done(withValue(data, section, withMember(held, id, at(data, path), after)));
}

function renamedMember(data: unknown, path: Path, to: string, keepOld: boolean): Operation {
  if (!isThere(data, path)) return notThere(path);
  if (path.at(-1) === to) return done(data);
  const flaw = flawOfId(data, path.slice(0, -1), to);
  return flaw ?? renamed(data, path, to, keepOld);
}

function several(data: unknown, edits: readonly Edit[], options: OperateOptions): Operation {
  return edits.reduce<Operation>((before, edit) => {
    if (!before.ok) return before;
    const after = operate(before.data, edit, options);
    return after.ok ? { ...after, renames: before.renames, went: [...before.went, ...after.went] } : after;
  }, done(data));
}
