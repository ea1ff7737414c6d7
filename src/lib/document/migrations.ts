/** Owns how data of an older format becomes data of the present one: numbered steps, one after the other, none left out. */
import { isMap, type PlainMap } from '#lib/rules/plain.ts';
import type { DocumentProblem } from './problem.ts';

/** Takes data of format `from` to format `from + 1`. Gets data that nothing has checked, and must not throw on any. */
export interface Migration {
  readonly from: number;
  readonly migrate: (data: PlainMap) => PlainMap;
}

/** The formats of one kind of data, from 1 to `current`. */
export interface History {
  readonly current: number;
  readonly migrations: readonly Migration[];
}

export type Migrated =
  { readonly ok: true; readonly data: PlainMap } | { readonly ok: false; readonly problem: DocumentProblem };

/** The history of `current` formats. Throws, at start-up, unless the steps run 1, 2, 3 … up to the one before `current`. */
export function history(current: number, migrations: readonly Migration[]): History {
  const contiguous = migrations.every((migration, index) => migration.from === index + 1);
  if (!contiguous || migrations.length !== current - 1) {
    throw new Error(`Migrations must take every format from 1 to ${current}, one step each, in order.`);
  }
  return { current, migrations };
}

/** The data in the present format; or why its format cannot be read, a newer one by a code of its own. */
export function migrate(data: unknown, { current, migrations }: History): Migrated {
  if (!isMap(data)) return refused('not-an-object', []);
  if (!Object.hasOwn(data, 'format')) return refused('no-format', []);
  const format = data['format'];
  if (typeof format !== 'number' || !Number.isSafeInteger(format) || format < 1)
    return refused('unknown-format', ['format']);
  if (format > current) return refused('newer-format', ['format'], { format, current });
  const steps = migrations.slice(format - 1);
  return {
    ok: true,
    data: steps.reduce((older, step) => ({ ...step.migrate(older), format: step.from + 1 }), data)
  };
}

function refused(
  code: DocumentProblem['code'],
  path: DocumentProblem['path'],
  parameters: DocumentProblem['parameters'] = {}
): Migrated {
  return { ok: false, problem: { code, path, parameters } };
}
