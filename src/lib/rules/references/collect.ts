/** Every reference of a rule file, section by section. */
import { member, type Path } from '../plain.ts';
import { costReferences, derivedReferences } from './in-cost.ts';
import {
  alternativeReferences,
  constraintReferences,
  evidenceReferences,
  questionReferences,
  tradeoffReferences
} from './in-rules.ts';
import {
  actionReferences,
  evidenceItemReferences,
  renamedReferences,
  scenarioReferences
} from './in-texts.ts';
import { ofEach, type Reference } from './reference.ts';

type Collect = (each: unknown, path: Path, id: string) => readonly Reference[];

const BY_MEMBER: readonly (readonly [string, Collect])[] = [
  ['alternatives', alternativeReferences],
  ['criteria', evidenceReferences],
  ['questions', questionReferences],
  ['derived', derivedReferences],
  ['tradeoffs', tradeoffReferences],
  ['constraints', constraintReferences],
  ['evidence', evidenceItemReferences],
  ['actions', actionReferences],
  ['scenarios', scenarioReferences]
];

/** The references in data of any shape; what is not well formed makes none. */
export function referencesIn(data: unknown): readonly Reference[] {
  return [
    ...BY_MEMBER.flatMap(([section, collect]) => ofEach(member(data, section), [section], collect)),
    ...costReferences(member(data, 'cost-model'), ['cost-model']),
    ...renamedReferences(member(data, 'renamed'), ['renamed'])
  ];
}
