/** What conditions name: questions or derived facts, and options of them. */
import { entries, isMap, items, member, type Path } from '../plain.ts';
import { named, namedIn, type Reference } from './reference.ts';

export function conditionReferences(condition: unknown, path: Path): readonly Reference[] {
  return entries(condition).flatMap(([key, value]) => {
    const here = [...path, key];
    if (key === 'all' || key === 'any') {
      return items(value).flatMap((each, index) => conditionReferences(each, [...here, index]));
    }
    if (key === 'not') return conditionReferences(value, here);
    return [
      { space: 'fact', id: key, path: here, part: 'key' } as const,
      ...testReferences(key, value, here)
    ];
  });
}

function testReferences(question: string, test: unknown, path: Path): readonly Reference[] {
  if (!isMap(test)) return namedIn('option', test, path, question);
  return [
    ...namedIn('option', member(test, 'all'), [...path, 'all'], question),
    ...['at-least', 'at-most'].flatMap((bound) =>
      named('option', member(test, bound), [...path, bound], question)
    )
  ];
}
