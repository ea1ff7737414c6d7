/** What an id may be: apart from the schema, so that a page can tell without it. */

/**
 * Lower-case letters, digits and hyphens with at least one letter, not reserved, and read by YAML as a
 * string: not `true`, `false`, `null`, and no number such as `1e3`, `0x1f` or `0o17`.
 */
export const ID =
  /^(?!(?:all|any|not|unsure|first|true|false|null|0x[0-9a-f]+|0o[0-7]+|-?[0-9]+e-?[0-9]+)$)(?=[^a-z]*[a-z])[a-z0-9-]+$/;

/** The same for families and alternatives, where `none` and `tie` are words for results. */
export const PARTY_ID = new RegExp(ID.source.replace('(?:all', '(?:none|tie|all'));

/** The words that no id may be. */
export const RESERVED: readonly string[] = ['all', 'any', 'not', 'unsure', 'first'];
export const RESERVED_FOR_PARTIES: readonly string[] = [...RESERVED, 'none', 'tie'];
