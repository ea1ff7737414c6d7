/** Owns writing a scenario into the rules in use from outside the studio: rules of one's own, or changes to published ones that begin with it. */
import type { Catalog } from '#lib/catalog/catalog.ts';
import { applyEdit } from '#lib/editing/edit.ts';
import type { KeptScenario } from '#lib/report/exchange/scenario.ts';
import { START } from '#lib/words/studio.ts';
import { readOwn, type OwnRules } from '../rules/own-rules.ts';
import { emptyOverlay } from '../studio/first-rules.ts';
import { yamlOf } from '../studio/yaml-of.ts';

/**
 * The rules with the scenario in them; null where it cannot be written. Rejects where rules cannot be fetched.
 * @param own the rules in use; null on the published ones
 */
export async function withScenario(
  own: OwnRules | null,
  { id, member }: KeptScenario,
  catalog: Catalog
): Promise<OwnRules | null> {
  const newest = catalog.newest();
  const text = own ? (own.text ?? (await yamlOf(own.data))) : newest && (await newOverlay(newest));
  if (text === null) return null;
  const base = own ? own.ruleSet.base && catalog.find(own.ruleSet.base)?.release : newest;
  const data = await base?.data();
  const edited = applyEdit(
    text,
    { kind: 'add', path: ['scenarios'], id, value: member },
    { base: () => data }
  );
  if (!edited.ok) return null;
  const reading = await readOwn({ text: edited.text, origin: own?.origin ?? 'here' }, catalog);
  return reading.ok ? reading.own : null;
}

function newOverlay(base: { readonly id: string; readonly version: string }): Promise<string> {
  return yamlOf(emptyOverlay(base, START.ours));
}
