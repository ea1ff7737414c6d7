/** Owns what makes a view stand still: made and drawn again only where it says something else. */

/**
 * A function that gives back what it gave before wherever a new value says the same, so that nothing is drawn again for
 * it. For plain data without functions.
 */
export function steady<Value>(): (value: Value) => Value {
  let before: { readonly value: Value; readonly text: string | undefined } | null = null;
  return (value) => {
    const text = JSON.stringify(value);
    if (before === null || before.text !== text) before = { value, text };
    return before.value;
  };
}

/** A function that makes a value again only where `key` is another than before: for what takes long to make. */
export function remembering<Value>(): (key: string, make: () => Value) => Value {
  let before: { readonly key: string; readonly value: Value } | null = null;
  return (key, make) => {
    if (before?.key !== key) before = { key, value: make() };
    return before.value;
  };
}
