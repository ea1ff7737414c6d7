/** The record of a decision (CONTRACT §4): the document, the decision worked out from it, and both in words. The JSON opens again. */
import type { Decision } from '#lib/decision/index.ts';
import type { AjarDocument } from '#lib/document/document.ts';
import { madeOn } from '#lib/words/markdown.ts';
import { NOT_LEGAL_ADVICE } from '#lib/words/standing.ts';
import { answerLines } from './answers.ts';
import { dealBreakers, provisos } from './deal-breakers.ts';
import { decidedView } from './decided.ts';
import { toDo } from './doing.ts';
import { flipping } from './flips.ts';
import { headline } from './headline.ts';
import { reasons } from './reasons.ts';
import { easierToLeave } from './reversible.ts';
import { staleness } from './staleness.ts';
import { summaryLines } from './summary.ts';
import { howSure } from './sure.ts';
import type { Outcome, Reason } from './views.ts';

export interface DecisionRecord {
  readonly format: 1;
  readonly document: AjarDocument;
  readonly decision: Decision;
  readonly words: RecordWords;
}

/** What the page says, for readers of the file; opening it again works everything out anew. */
export interface RecordWords {
  readonly answer: string;
  readonly how: string;
  readonly sure: string;
  readonly summary: readonly string[];
  readonly easier: string | null;
  readonly price: string | null;
  readonly stale: string | null;
  readonly decided: { readonly sentence: string; readonly because: string; readonly signed: string } | null;
  readonly provided: readonly string[];
  readonly for: readonly ReasonWords[];
  readonly against: readonly ReasonWords[];
  readonly dealBreakers: readonly {
    readonly label: string;
    readonly because: string;
    readonly price: string;
  }[];
  readonly change: readonly string[];
  readonly toDo: Readonly<Record<'verify' | 'start' | 'risk', readonly string[]>>;
  readonly answers: readonly { readonly ask: string; readonly answer: string; readonly note: string }[];
  readonly rules: string;
  readonly notLegalAdvice: string;
}

interface ReasonWords {
  readonly label: string;
  readonly points: string;
  readonly because: string;
  readonly sources: readonly string[];
}

/** The record of a document and its outcome, plain data. */
export function recordOf(document: AjarDocument, outcome: Outcome): DecisionRecord {
  return { format: 1, document, decision: outcome.decision, words: wordsOf(outcome) };
}

function wordsOf(outcome: Outcome): RecordWords {
  const head = headline(outcome);
  return {
    answer: head.text,
    how: head.sentence,
    summary: summaryLines(outcome),
    easier: easierToLeave(outcome)?.sentence ?? null,
    price: head.price?.sentence ?? null,
    stale: staleness(outcome)?.sentence ?? null,
    decided: decidedWords(outcome),
    ...(head.kind === 'early' ? UNDECIDED : argued(outcome)),
    dealBreakers: dealBreakers(outcome).map(({ label, because, priceText: price }) => ({
      label,
      because,
      price
    })),
    toDo: doingWords(outcome),
    answers: answerLines(outcome)
      .filter(({ state }) => state !== 'skipped')
      .map(({ ask, answer, note }) => ({ ask, answer, note })),
    rules: madeOn(outcome.decision.rules),
    notLegalAdvice: NOT_LEGAL_ADVICE
  };
}

type Argued = Pick<RecordWords, 'sure' | 'provided' | 'for' | 'against' | 'change'>;

/** Too early to say: nothing is argued yet. */
const UNDECIDED: Argued = { sure: '', provided: [], for: [], against: [], change: [] };

function argued(outcome: Outcome): Argued {
  const why = reasons(outcome);
  const flips = flipping(outcome);
  const sets = flips === null ? [] : [...flips.choices.sets, ...flips.facts.sets];
  return {
    sure: howSure(outcome).sentence,
    provided: texts(provisos(outcome)),
    for: why?.for.map(reasonWords) ?? [],
    against: why?.against.map(reasonWords) ?? [],
    change: flips === null ? [] : [flips.sentence, ...sets.map(({ sentence }) => sentence)]
  };
}

function decidedWords(outcome: Outcome): RecordWords['decided'] {
  const view = decidedView(outcome);
  return view && { sentence: view.sentence, because: view.because, signed: view.signed };
}

function doingWords(outcome: Outcome): RecordWords['toDo'] {
  const { verify, start, risk } = toDo(outcome);
  return { verify: texts(verify), start: texts(start), risk: texts(risk) };
}

function texts(list: readonly { readonly text: string }[]): readonly string[] {
  return list.map(({ text }) => text);
}

function reasonWords({ label, pointsText, because, evidence }: Reason): ReasonWords {
  return { label, points: pointsText, because, sources: evidence.map(({ cite }) => cite) };
}
