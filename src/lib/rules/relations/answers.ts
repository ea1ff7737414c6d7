/** Scenario answers: of the kind that their question takes. */
import type { Finding } from '../finding.ts';
import { at, entries, isMap, member, type Path } from '../plain.ts';
import { broken, type Relation } from './relation.ts';

/**
 * One option for `one`; at least one for `many`, exclusive ones alone; `unsure` stands for the whole answer.
 */
export const answersFit: Relation = (data) =>
  entries(member(data, 'scenarios')).flatMap(([id, scenario]) =>
    entries(member(scenario, 'answers')).flatMap(([question, answer]) => {
      const asked = at(data, ['questions', question]);
      const path = ['scenarios', id, 'answers', question];
      return isMap(asked) && Array.isArray(answer) ? listFits(answer, asked, question, path) : [];
    })
  );

function listFits(
  answer: readonly unknown[],
  asked: unknown,
  question: string,
  path: Path
): readonly Finding[] {
  if (member(asked, 'kind') !== 'many') return [broken('one-answer', path, { question })];
  if (answer.includes('unsure')) return [broken('unsure-alone', path, { question })];
  const isAlone = (option: unknown) => at(asked, ['options', String(option), 'exclusive']) === true;
  const alone = answer.find(isAlone);
  if (typeof alone === 'string' && answer.length > 1) {
    return [broken('exclusive-alone', path, { question, option: alone })];
  }
  return new Set(answer).size < answer.length ? [broken('repeated', path, { id: question })] : [];
}
