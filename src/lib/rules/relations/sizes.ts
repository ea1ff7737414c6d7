/**
 * Sizes that only show when references are followed: joint answers that one condition reads, means of `like`.
 */
import { CAPS, tooLarge } from '../caps.ts';
import { at, entries, member } from '../plain.ts';
import { leastCommonMultiple } from '../points.ts';
import { conditionReferences } from '../references/in-conditions.ts';
import { conditionsIn } from '../references/conditions-in.ts';
import type { Relation } from './relation.ts';

/** No condition reads more joint answers than can be gone through. */
export const answersBounded: Relation = (data) =>
  conditionsIn(data).flatMap((path) => {
    const facts = conditionReferences(at(data, path), path).filter(({ space }) => space === 'fact');
    const questions = new Set(facts.map(({ id }) => id));
    const answers = [...questions].reduce((product, id) => product * answersOf(data, id), 1);
    return answers > CAPS.answers ? [tooLarge('answers', answers, path)] : [];
  });

/** The legal answers of a question: its options, for `many` every legal subset. */
function answersOf(data: unknown, id: string): number {
  const question = member(member(data, 'questions'), id) ?? member(member(data, 'derived'), id);
  const options = entries(member(question, 'options'));
  if (member(question, 'kind') !== 'many') return Math.max(1, options.length);
  const alone = options.filter(([, option]) => member(option, 'exclusive') === true).length;
  return Math.max(1, 2 ** (options.length - alone) - 1 + alone);
}

/** The means of `like` have a common denominator small enough for exact sums. */
export const meansBounded: Relation = (data) => {
  const like = entries(member(data, 'alternatives')).flatMap(([, each]) => entries(member(each, 'like')));
  const lengths = like.flatMap(([, ways]) => (Array.isArray(ways) && ways.length > 0 ? [ways.length] : []));
  const denominator = lengths.reduce(
    (common, length) => (common > CAPS.denominator ? common : leastCommonMultiple(common, length)),
    1
  );
  return denominator > CAPS.denominator ? [tooLarge('denominator', denominator, ['alternatives'])] : [];
};
