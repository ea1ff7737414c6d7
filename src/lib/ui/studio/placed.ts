/** What a review found, at its places in the text: problems with line and column, and which members the scenarios exercise. */
import { placesIn } from '#lib/editing/places.ts';
import { sourceOf } from '#lib/editing/source.ts';
import type { Coverage } from '#lib/review/coverage.ts';
import { at, entries, type Path } from '#lib/rules/plain.ts';
import type { Problem } from '#lib/rules/problem.ts';
import { positions } from '#lib/rules/text/places.ts';

/** A rule, question or answer of the text, and whether a scenario exercises it. */
export interface Exercised {
  readonly path: Path;
  /** Where its name begins. */
  readonly from: number;
  readonly exercised: boolean;
}

export interface Places {
  readonly problems: readonly Problem[];
  readonly exercised: readonly Exercised[];
}

/** @param text one that rules were read from */
export function placed(text: string, problems: readonly Problem[], coverage: Coverage): Places {
  const source = sourceOf(text);
  if (!source) return { problems, exercised: [] };
  const [placeOf, positionOf] = [placesIn(source), positions(text)];
  return {
    problems: problems.map((problem) => {
      const { from, to } = placeOf(problem.path);
      return { ...problem, start: positionOf(from), end: positionOf(to) };
    }),
    exercised: coverable(source.data).map(({ path, section, id }) => ({
      path,
      from: placeOf(path).from,
      exercised: !coverage[section].missing.includes(id)
    }))
  };
}

interface Coverable {
  readonly path: Path;
  readonly section: keyof Coverage;
  /** As the coverage has it. */
  readonly id: string;
}

/** The members of the text that scenarios can exercise. */
function coverable(data: unknown): readonly Coverable[] {
  const rules = (['tradeoffs', 'constraints', 'questions'] as const).flatMap((section) =>
    there(data, [section]).map((id) => ({ path: [section, id], section, id }))
  );
  const options = there(data, ['questions']).flatMap((question) => {
    const path = ['questions', question, 'options'];
    return there(data, path).map((option) => ({
      path: [...path, option],
      section: 'options' as const,
      id: `${question}.${option}`
    }));
  });
  return [...rules, ...options];
}

/** What an overlay removes is not there. */
function there(data: unknown, path: Path): readonly string[] {
  return entries(at(data, path)).flatMap(([id, value]) => (value === null ? [] : [id]));
}
