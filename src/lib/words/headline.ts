/** The sentence under the headline, in each of its kinds. */
import { either, numberWord, pointsOf } from './numbers.ts';
import { asSentence, capital, inSentence, paragraph } from './text.ts';

/** A single way with its summary. */
export function singleWay(label: string, summary: string): string {
  return paragraph([asSentence(label), asSentence(summary)]);
}

/** A hybrid by its parts: "Sensitive work local. The sensitive part: open weights on own machines; everything else: a closed API." */
export function hybridWay(label: string, parts: readonly { does: string; way: string }[]): string {
  const does = parts.map(
    (part, index) => `${index === 0 ? part.does : inSentence(part.does)}: ${inSentence(part.way)}`
  );
  return paragraph([asSentence(label), asSentence(does.join('; '))]);
}

/** The best way of each contender: "If open: …. If closed: …." A way that goes by its family's name needs no telling. */
export function eitherWay(contenders: readonly { family: string; way: string }[]): string {
  const ways = contenders.filter((each) => each.way !== '' && each.way !== each.family);
  return paragraph(ways.map((each) => asSentence(`If ${inSentence(each.family)}: ${inSentence(each.way)}`)));
}

/** Core questions are missing: `count` of at least 1. */
export function coreMissing(count: number): string {
  const are = count === 1 ? 'is' : 'are';
  return `${capital(numberWord(count))} of the questions that matter most ${are} not answered yet.`;
}

/** Every question was answered with "not sure": `count` of at least 1. */
export function allUnsure(count: number): string {
  if (count === 1) return 'The one answer given is “not sure”.';
  return `All ${numberWord(count)} answers given are “not sure”. Finding out one or two of them would say most.`;
}

/** Nothing decides between the families but answers still open; labels as they stand inside a sentence. */
export function openDecides(labels: readonly string[]): string {
  return labels.length < 2
    ? 'Answers that are still open can change this.'
    : `Answers that are still open decide between ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}.`;
}

/** Nothing fits; `answers` is the number of answers that the deal-breakers rest on. */
export function nothingFits(answers: number): string {
  if (answers === 0) return 'Every way to do it is ruled out.';
  return answers === 1
    ? 'One answer rules out every way to do it.'
    : `Between them, ${numberWord(answers)} answers rule out every way to do it.`;
}

/** What deal-breakers cost in points of 100, above 0. */
export function price(label: string, points: number): string {
  return `Deal-breakers cost ${pointsOf(points)} here: without them, ${inSentence(label)} would be ahead.`;
}

/** What a group of deal-breakers costs; `labels` are the ways it rules out that would be ahead. */
export function breakerPrice(labels: readonly string[], points: number): string {
  return `Without it, ${either(labels.map(inSentence))} would be ${pointsOf(points)} ahead of what is recommended.`;
}
