/** What was worked out about data once, for data that are looked at again and never changed: a released base, or a file between two checks. */

/** The function with a memory: it is called once for each object or list, and its result kept as long as that is. */
export function remembered<T>(of: (data: unknown) => T): (data: unknown) => T {
  const known = new WeakMap<object, T>();
  return (data) => {
    if (typeof data !== 'object' || data === null) return of(data);
    const result = known.has(data) ? (known.get(data) as T) : of(data);
    known.set(data, result);
    return result;
  };
}
