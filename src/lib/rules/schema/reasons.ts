/** Where the rule file must say why: tradeoffs, constraints and needs (CONTRACT §1, Required). */
import type { Path } from '../plain.ts';

/** What lacks its reason, if the path is that of a required `because`. */
export function reasonMissing(path: Path): { readonly of: string; readonly id: string } | undefined {
  const [section, , part] = path;
  if (path.at(-1) !== 'because') return undefined;
  const id = String(path.at(-2));
  if (path.length === 3 && section === 'tradeoffs') return { of: 'tradeoff', id };
  if (path.length === 3 && section === 'constraints') return { of: 'constraint', id };
  return path.length === 5 && part === 'needs' ? { of: 'need', id } : undefined;
}
