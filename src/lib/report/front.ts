/** Owns what the start page shows of a rule set. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { familyFaces } from './faces.ts';
import { frontExamples, type FrontExample } from './front-examples.ts';
import type { FamilyFace } from './views.ts';

export interface Front {
  /** In the file's order. */
  readonly families: readonly { readonly face: FamilyFace; readonly summary: string }[];
  /** Finished examples, at most six; a phone shows the first three. */
  readonly examples: readonly FrontExample[];
}

/** The families with their faces and summaries, and a few decided scenarios; plain data. */
export function frontOf(ruleSet: RuleSet): Front {
  const summaries = new Map(ruleSet.families.map(({ id, summary }) => [id, summary]));
  return {
    families: familyFaces(ruleSet).map((face) => ({ face, summary: summaries.get(face.id) ?? '' })),
    examples: frontExamples(ruleSet, 6)
  };
}
