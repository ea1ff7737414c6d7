/** Numbers that must stand in order: bands, scales, ranges, priors. */
import { at, entries, isMap, items, member, type Path } from '../plain.ts';
import { BANDS } from '../normalise/criteria.ts';
import { broken, type Relation } from './relation.ts';

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** `clear` is not below `leaning`, `robust` not below `fragile`; the defaults count. */
export const bandsOrdered: Relation = (data) => {
  const bands = member(data, 'bands');
  const bandOf = (name: keyof typeof BANDS) => number(member(bands, name)) ?? BANDS[name];
  return (
    [
      ['clear', 'leaning'],
      ['robust', 'fragile']
    ] as const
  )
    .filter(([high, low]) => isMap(bands) && bandOf(high) < bandOf(low))
    .map(([high, low]) => broken('out-of-order', ['bands'], { low, high }));
};

/** `best` lies above `worst`. */
export const scalesOrdered: Relation = (data) =>
  entries(member(data, 'criteria')).flatMap(([id]) => {
    const path = ['criteria', id, 'scale'];
    const [worst, best] = [number(at(data, [...path, 'worst'])), number(at(data, [...path, 'best']))];
    const wrong = worst !== undefined && best !== undefined && best <= worst;
    return wrong ? [broken('out-of-order', path, { low: 'worst', high: 'best' })] : [];
  });

/** `low`, `value`, `high` of inputs, their cases, and amounts. */
export const rangesOrdered: Relation = (data) => {
  const inputs = entries(at(data, ['cost-model', 'inputs'])).flatMap(([id, input]): readonly Path[] => [
    ['cost-model', 'inputs', id],
    ...items(member(input, 'cases')).map((_, index) => ['cost-model', 'inputs', id, 'cases', index])
  ]);
  const amounts = entries(member(data, 'questions')).flatMap(([id, question]) =>
    entries(member(question, 'options')).map(([option]): Path => [
      'questions',
      id,
      'options',
      option,
      'amount'
    ])
  );
  return [...inputs, ...amounts].flatMap((path) => {
    const [low, value, high] = ['low', 'value', 'high'].map((end) => number(at(data, [...path, end])));
    if (value === undefined) return [];
    if (low !== undefined && low > value)
      return [broken('out-of-order', path, { low: 'low', high: 'value' })];
    return high !== undefined && high < value
      ? [broken('out-of-order', path, { low: 'value', high: 'high' })]
      : [];
  });
};

/** Some option of a question with priors can come true. */
export const priorsPossible: Relation = (data) =>
  entries(member(data, 'questions')).flatMap(([id, question]) => {
    const prior = member(question, 'prior');
    const given = entries(prior).map(([, value]) => value);
    const none = isMap(prior) && given.every((value) => value === 0);
    return none ? [broken('no-prior', ['questions', id, 'prior'])] : [];
  });
