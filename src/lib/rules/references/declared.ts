/** What a rule file declares: the ids that references may name. */
import { at, entries, isMap, member, type Path } from '../plain.ts';
import type { Reference, Space } from './reference.ts';

/**
 * The ids of a space; undefined where the file's own flaws (a section of the wrong type, an unknown question)
 * leave them open.
 */
export type Declared = (reference: Pick<Reference, 'space' | 'within'>) => ReadonlySet<string> | undefined;

const REQUIRED: readonly string[] = ['alternatives', 'criteria', 'questions'];

type Sectioned = Exclude<Space, 'family' | 'option' | 'part'>;

const SECTIONS: Readonly<Record<Sectioned, readonly Path[]>> = {
  alternative: [['alternatives']],
  column: [['columns']],
  constraint: [['constraints']],
  criterion: [['criteria']],
  evidence: [['evidence']],
  fact: [['questions'], ['derived']],
  input: [['cost-model', 'inputs']],
  party: [['families'], ['alternatives']],
  priced: [['cost-model', 'ways']],
  question: [['questions']],
  source: [['sources']],
  step: [['steps']]
};

/** The sections of the file in which names of a space are declared. */
export function sectionsOf(space: string): readonly string[] {
  if (space === 'family') return ['families'];
  return ((SECTIONS as Readonly<Record<string, readonly Path[]>>)[space] ?? []).map(([section]) =>
    String(section)
  );
}

/** The ids that the data declares, by space. */
export function declaredIn(data: unknown): Declared {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return ({ space, within }) => {
    const key = within === undefined ? space : `${space} ${within}`;
    if (!known.has(key)) known.set(key, idsOf(data, space, within));
    return known.get(key);
  };
}

function idsOf(data: unknown, space: Space, within: string | undefined): ReadonlySet<string> | undefined {
  if (space === 'option') return optionsOf(data, String(within));
  if (space === 'part') return partsOf(data, String(within));
  const paths = space === 'family' ? [familySection(data)] : SECTIONS[space];
  const sections = paths.map((path) => ids(data, path));
  const known = sections.filter((each) => each !== undefined);
  return known.length < sections.length ? undefined : new Set(known.flatMap((each) => [...each]));
}

/** Without families each alternative is a family of its own. */
function familySection(data: unknown): Path {
  return [member(data, 'families') === undefined ? 'alternatives' : 'families'];
}

function ids(data: unknown, path: Path): ReadonlySet<string> | undefined {
  const section = at(data, path);
  if (section === undefined && !REQUIRED.includes(String(path[0]))) return new Set();
  return isMap(section) ? new Set(Object.keys(section)) : undefined;
}

/** Of a question or a derived fact; undefined where there is no such one, or its options are no map. */
function optionsOf(data: unknown, question: string): ReadonlySet<string> | undefined {
  const asked = member(member(data, 'questions'), question) ?? member(member(data, 'derived'), question);
  const options = member(asked, 'options');
  return isMap(options) ? new Set(Object.keys(options)) : undefined;
}

function partsOf(data: unknown, alternative: string): ReadonlySet<string> | undefined {
  const declared = member(member(data, 'alternatives'), alternative);
  return isMap(declared) ? new Set(entries(member(declared, 'parts')).map(([id]) => id)) : undefined;
}
