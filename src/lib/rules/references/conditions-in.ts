/** Where conditions stand in a rule file. */
import { at, entries, isMap, items, member, type Path } from '../plain.ts';

const WITH_WHEN: readonly string[] = ['questions', 'tradeoffs', 'constraints', 'actions'];

/** The paths of all conditions in data of any shape. */
export function conditionsIn(data: unknown): readonly Path[] {
  return candidates(data).filter((path) => isMap(at(data, path)));
}

function candidates(data: unknown): readonly Path[] {
  return [
    ...WITH_WHEN.flatMap((section) =>
      entries(member(data, section)).map(([id]): Path => [section, id, 'when'])
    ),
    ...entries(member(data, 'alternatives')).flatMap(([id, each]) =>
      entries(member(each, 'needs')).map(([need]): Path => ['alternatives', id, 'needs', need, 'when'])
    ),
    ...entries(at(data, ['cost-model', 'inputs'])).flatMap(([id, input]) =>
      items(member(input, 'cases')).map((_, index): Path => [
        'cost-model',
        'inputs',
        id,
        'cases',
        index,
        'when'
      ])
    )
  ];
}
