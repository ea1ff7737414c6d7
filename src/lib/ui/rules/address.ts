/** The address of a rule in the studio: `#rule=<section>/<id>`, after `/rules/`; a section within another as `cost-model/inputs`. */

/** A member of a section of the rule file. */
export interface RulePlace {
  /** Its names in the file, with a slash between them. */
  readonly section: string;
  readonly id: string;
}

/** What follows the studio's address to open a rule there. */
export function ruleFragment({ section, id }: RulePlace): `#rule=${string}` {
  return `#rule=${section}/${encodeURIComponent(id)}`;
}

/** The rule that a fragment asks for, whether there is such a rule or not; null for any other fragment. */
export function ruleIn(fragment: string): RulePlace | null {
  const [, section, id] = /^#rule=([a-z-]{1,40}(?:\/[a-z-]{1,40})?)\/([^/]{1,300})$/.exec(fragment) ?? [];
  if (section === undefined || id === undefined) return null;
  try {
    return { section, id: decodeURIComponent(id) };
  } catch {
    return null;
  }
}
