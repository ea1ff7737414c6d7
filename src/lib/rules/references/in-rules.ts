/** What alternatives, questions, tradeoffs and constraints name. */
import { entries, items, member, type Path } from '../plain.ts';
import { conditionReferences } from './in-conditions.ts';
import { named, namedByKeys, namedIn, ofEach, type Reference } from './reference.ts';

export function alternativeReferences(each: unknown, path: Path): readonly Reference[] {
  return [
    ...named('family', member(each, 'family'), [...path, 'family']),
    ...named('column', member(each, 'column'), [...path, 'column']),
    ...ofEach(member(each, 'parts'), [...path, 'parts'], (part, here) =>
      namedIn('alternative', member(part, 'ways'), [...here, 'ways'])
    ),
    ...ofEach(member(each, 'needs'), [...path, 'needs'], (need, here) => [
      ...conditionReferences(member(need, 'when'), [...here, 'when']),
      ...evidenceReferences(need, here)
    ]),
    ...likeReferences(member(each, 'like'), [...path, 'like']),
    ...evidenceReferences(member(each, 'reversible'), [...path, 'reversible']),
    ...evidenceReferences(each, path)
  ];
}

/** `all` stands for the criteria that are not named. */
function likeReferences(like: unknown, path: Path): readonly Reference[] {
  return [
    ...namedByKeys('criterion', like, path).filter(({ id }) => id !== 'all'),
    ...ofEach(like, path, (ways, here) => namedIn('alternative', ways, here))
  ];
}

export function questionReferences(each: unknown, path: Path, id: string): readonly Reference[] {
  return [
    ...named('step', member(each, 'step'), [...path, 'step']),
    ...conditionReferences(member(each, 'when'), [...path, 'when']),
    ...items(member(each, 'ordered')).flatMap((option, index) =>
      named('option', option, [...path, 'ordered', index], id)
    ),
    ...namedByKeys('option', member(each, 'prior'), [...path, 'prior'], id),
    ...ofEach(member(each, 'options'), [...path, 'options'], evidenceReferences),
    ...evidenceReferences(each, path)
  ];
}

export function tradeoffReferences(each: unknown, path: Path): readonly Reference[] {
  return [
    ...named('criterion', member(each, 'criterion'), [...path, 'criterion']),
    ...conditionReferences(member(each, 'when'), [...path, 'when']),
    ...namedByKeys('party', member(each, 'gives'), [...path, 'gives']),
    ...evidenceReferences(each, path)
  ];
}

export function constraintReferences(each: unknown, path: Path): readonly Reference[] {
  return [
    ...conditionReferences(member(each, 'when'), [...path, 'when']),
    ...namedIn('alternative', member(each, 'rules-out'), [...path, 'rules-out']),
    ...namedByKeys('alternative', member(each, 'only-if'), [...path, 'only-if']),
    ...sparesReferences(member(each, 'spares'), [...path, 'spares']),
    ...evidenceReferences(each, path)
  ];
}

/** `all` stands for every part. */
function sparesReferences(spares: unknown, path: Path): readonly Reference[] {
  const parts = entries(spares).flatMap(([id, each]) => namedIn('part', items(each), [...path, id], id));
  return [...namedByKeys('alternative', spares, path), ...parts.filter(({ id }) => id !== 'all')];
}

/** The evidence that a member cites. */
export function evidenceReferences(each: unknown, path: Path): readonly Reference[] {
  return namedIn('evidence', member(each, 'evidence'), [...path, 'evidence']);
}
