/** Members that stand in the result only where the file gives them. */

type Given<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

/** The members that are not undefined: what an exactly optional property wants. */
export function given<T extends object>(members: T): Given<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<T>;
}

/** One or several, as a list; none where nothing is given. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}
