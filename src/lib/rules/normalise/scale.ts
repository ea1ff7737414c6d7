/**
 * The anchors of a criterion that declares none, computed from its tradeoffs (CONTRACT §1, "the computed
 * one").
 */
import { holdsFor, questionsRead } from '../condition.ts';
import type { Question, Rational, Tradeoff } from '../rule-set.ts';
import { type Pointed, type Points, pointsOf } from '../points.ts';

export interface Anchors {
  readonly worst: Rational;
  readonly best: Rational;
}

/**
 * For one option of a group's question, or for a lone tradeoff: the tradeoffs (by index) that give points
 * together.
 */
type Firing = readonly number[];
/** What can happen in a group; nothing firing is always possible too. */
type Group = readonly Firing[];

/**
 * The computed anchors of each criterion asked for: over alternatives, the least (greatest) sum over groups
 * of the smallest (largest) total that any one option gives, 0 included.
 * @returns by criterion id, exact numbers in lowest terms
 */
export function computedScales(
  rules: Pointed & { readonly questions: readonly Question[] },
  criteria: readonly string[]
): ReadonlyMap<string, Anchors> {
  const points = pointsOf(rules);
  return new Map(
    criteria.map((criterion) => {
      const groups = groupsOf(rules.tradeoffs, rules.questions, criterion);
      return [criterion, anchorsOf(groups, points, rules.alternatives.length)];
    })
  );
}

/**
 * Tradeoffs whose conditions read one and the same `one` question alone form a group; every other one is its
 * own.
 */
function groupsOf(
  tradeoffs: readonly Tradeoff[],
  questions: readonly Question[],
  criterion: string
): readonly Group[] {
  const lone: Group[] = [];
  const byQuestion = new Map<Question, number[]>();
  const single = new Map(questions.filter(({ kind }) => kind === 'one').map((each) => [each.id, each]));
  tradeoffs.forEach((tradeoff, index) => {
    if (tradeoff.criterion !== criterion) return;
    const read = questionsRead(tradeoff.when);
    const question = read.length === 1 ? single.get(String(read[0])) : undefined;
    if (question === undefined) lone.push([[index]]);
    else byQuestion.set(question, [...(byQuestion.get(question) ?? []), index]);
  });
  return [...lone, ...[...byQuestion].map(([question, indices]) => byOption(question, indices, tradeoffs))];
}

function byOption(question: Question, indices: readonly number[], tradeoffs: readonly Tradeoff[]): Group {
  return question.options.map(({ id }) => indices.filter((index) => fires(tradeoffs[index], id)));
}

function fires(tradeoff: Tradeoff | undefined, option: string): boolean {
  return tradeoff !== undefined && holdsFor(tradeoff.when, option);
}

function anchorsOf(groups: readonly Group[], { points, denominator }: Points, alternatives: number): Anchors {
  const sums = Array.from({ length: alternatives }, (_, alternative) => {
    const totals = groups.map((group) => group.map((firing) => totalOf(firing, points, alternative)));
    return {
      worst: totals.reduce((sum, each) => sum + Math.min(0, ...each), 0),
      best: totals.reduce((sum, each) => sum + Math.max(0, ...each), 0)
    };
  });
  return {
    worst: rational(
      sums.reduce((least, { worst }) => Math.min(least, worst), Infinity),
      denominator
    ),
    best: rational(
      sums.reduce((most, { best }) => Math.max(most, best), -Infinity),
      denominator
    )
  };
}

function totalOf(firing: Firing, points: Points['points'], alternative: number): number {
  return firing.reduce((sum, tradeoff) => sum + (points[tradeoff]?.[alternative] as number), 0);
}

/** In lowest terms, the sign in the numerator. */
function rational(numerator: number, denominator: number): Rational {
  let [a, b] = [Math.abs(numerator), denominator];
  while (b !== 0) [a, b] = [b, a % b];
  return { numerator: numerator / a + 0, denominator: denominator / a };
}
