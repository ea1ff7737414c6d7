/** Owns what the start page shows of a rule set. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { familyFaces } from './faces.ts';
import type { FamilyFace } from './views.ts';

export interface Front {
  /** In the file's order. */
  readonly families: readonly { readonly face: FamilyFace; readonly summary: string }[];
  /** Whether there is a finished example to show. */
  readonly hasExample: boolean;
}

/** The families with their faces and summaries, and whether there is an example; plain data. */
export function frontOf(ruleSet: RuleSet): Front {
  const summaries = new Map(ruleSet.families.map(({ id, summary }) => [id, summary]));
  return {
    families: familyFaces(ruleSet).map((face) => ({ face, summary: summaries.get(face.id) ?? '' })),
    hasExample: ruleSet.scenarios.length > 0
  };
}
