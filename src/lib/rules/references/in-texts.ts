/** What evidence, actions, scenarios and renamed ids name. */
import { entries, member, type Path } from '../plain.ts';
import { conditionReferences } from './in-conditions.ts';
import { evidenceReferences } from './in-rules.ts';
import { named, namedByKeys, namedIn, ofEach, type Reference } from './reference.ts';

export function evidenceItemReferences(each: unknown, path: Path): readonly Reference[] {
  return [
    ...named('source', member(each, 'source'), [...path, 'source']),
    ...namedIn('party', member(each, 'favours'), [...path, 'favours']),
    ...namedIn('evidence', member(each, 'contradicts'), [...path, 'contradicts'])
  ];
}

export function actionReferences(each: unknown, path: Path): readonly Reference[] {
  return [
    ...namedIn('party', member(each, 'for'), [...path, 'for']),
    ...conditionReferences(member(each, 'when'), [...path, 'when']),
    ...evidenceReferences(each, path)
  ];
}

export function scenarioReferences(each: unknown, path: Path): readonly Reference[] {
  const [answers, expect] = [member(each, 'answers'), member(each, 'expect')];
  const given = entries(answers).flatMap(([question, answer]) =>
    namedIn('option', answer, [...path, 'answers', question], question)
  );
  return [
    ...namedByKeys('question', answers, [...path, 'answers']),
    ...given.filter(({ id }) => id !== 'unsure'),
    ...namedByKeys('criterion', member(each, 'weights'), [...path, 'weights']),
    ...namedByKeys('input', member(each, 'cost'), [...path, 'cost']),
    ...expectationReferences(expect, [...path, 'expect'])
  ];
}

/** The family may be `none` or `tie` too. */
function expectationReferences(expect: unknown, path: Path): readonly Reference[] {
  const families = namedIn('family', member(expect, 'family'), [...path, 'family']);
  return [
    ...families.filter(({ id }) => id !== 'none' && id !== 'tie'),
    ...namedIn('alternative', member(expect, 'alternative'), [...path, 'alternative']),
    ...namedIn('alternative', member(expect, 'ruled-out'), [...path, 'ruled-out']),
    ...namedIn('constraint', member(expect, 'provisos'), [...path, 'provisos'])
  ];
}

/** The present ids; the old ones are nobody's any more. */
export function renamedReferences(renamed: unknown, path: Path): readonly Reference[] {
  const present = (space: Reference['space'], names: unknown, here: Path, within?: string) =>
    ofEach(names, here, (now, place) => named(space, now, place, within));
  const options = member(renamed, 'options');
  return [
    ...present('question', member(renamed, 'questions'), [...path, 'questions']),
    ...namedByKeys('question', options, [...path, 'options']),
    ...ofEach(options, [...path, 'options'], (names, here, question) =>
      present('option', names, here, question)
    ),
    ...present('criterion', member(renamed, 'criteria'), [...path, 'criteria']),
    ...present('input', member(renamed, 'inputs'), [...path, 'inputs'])
  ];
}
