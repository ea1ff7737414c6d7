/** What the cost model and derived facts name. */
import { entries, items, member, type Path } from '../plain.ts';
import { conditionReferences } from './in-conditions.ts';
import { evidenceReferences } from './in-rules.ts';
import { named, namedByKeys, namedIn, ofEach, type Reference } from './reference.ts';

export function costReferences(model: unknown, path: Path): readonly Reference[] {
  const [inputs, ways] = [member(model, 'inputs'), member(model, 'ways')];
  return [
    ...named('question', member(model, 'volume'), [...path, 'volume']),
    ...ofEach(inputs, [...path, 'inputs'], inputReferences),
    ...namedByKeys('alternative', ways, [...path, 'ways']),
    ...ofEach(ways, [...path, 'ways'], wayReferences)
  ];
}

function inputReferences(input: unknown, path: Path): readonly Reference[] {
  return [
    ...named('source', member(input, 'source'), [...path, 'source']),
    ...items(member(input, 'cases')).flatMap((each, index) =>
      conditionReferences(member(each, 'when'), [...path, 'cases', index, 'when'])
    ),
    ...evidenceReferences(input, path)
  ];
}

/** `first` and `second` of a mix name priced ways; every other parameter that is a text names an input. */
function wayReferences(way: unknown, path: Path): readonly Reference[] {
  return entries(way).flatMap(([parameter, value]) => {
    if (parameter === 'kind') return [];
    const mixes = member(way, 'kind') === 'mix' && (parameter === 'first' || parameter === 'second');
    return named(mixes ? 'priced' : 'input', value, [...path, parameter]);
  });
}

export function derivedReferences(each: unknown, path: Path): readonly Reference[] {
  const ratio = member(each, 'ratio');
  return [
    ...['of', 'to'].flatMap((side) => namedIn('priced', member(ratio, side), [...path, 'ratio', side])),
    ...evidenceReferences(each, path)
  ];
}
