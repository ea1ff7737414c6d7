/** What the form shows of each part of a rule file: its members' fields, in order. */
import type { Path } from '#lib/rules/plain.ts';
import { FIELDS, type SectionName } from '#lib/words/studio-form.ts';

export type FieldKind =
  | 'line'
  | 'text'
  | 'number'
  | 'check'
  | 'choice'
  | 'names'
  | 'lines'
  | 'condition'
  | 'points'
  | 'provisos'
  | 'options'
  | 'answers';

export interface Field {
  readonly kind: FieldKind;
  /** From the member. */
  readonly path: readonly string[];
  readonly label: string;
  /** For choices and names: the sections whose ids can be chosen, or the values themselves. */
  readonly of?: readonly Path[] | undefined;
  readonly values?: readonly string[] | undefined;
  /** What is said where there is no condition. */
  readonly empty?: string | undefined;
  /** An empty field is not taken out of the file. */
  readonly required?: boolean | undefined;
}

/** A part of the form: where its members stand, and what a new one says. */
export interface Section {
  readonly name: SectionName;
  /** Null: the fields are the file's own. */
  readonly path: Path | null;
  readonly fields: readonly Field[];
  /** The fields that can name a member in a list, the first that is there. */
  readonly titles: readonly string[];
  /** A new member that is as whole as it can be. */
  readonly fresh: (whole: Whole, label: string) => unknown;
}

/** The ids of the sections that a new member names. */
export interface Whole {
  readonly first: (section: string) => string | undefined;
}

const EVIDENCE: Field = { kind: 'names', path: ['evidence'], label: FIELDS.evidence, of: [['evidence']] };
const BECAUSE: Field = { kind: 'text', path: ['because'], label: FIELDS.because, required: true };
const WHEN: Field = { kind: 'condition', path: ['when'], label: FIELDS.if, empty: FIELDS.always };
const LABEL: Field = { kind: 'line', path: ['label'], label: FIELDS.label };
const PARTIES: readonly Path[] = [['families'], ['alternatives']];

function line(path: string, label: string): Field {
  return { kind: 'line', path: [path], label };
}

function number(path: readonly string[], label: string): Field {
  return { kind: 'number', path, label };
}

export const SECTIONS: readonly Section[] = [
  {
    name: 'criteria',
    path: ['criteria'],
    titles: ['label'],
    fields: [
      LABEL,
      number(['weight'], FIELDS.weight),
      number(['scale', 'worst'], FIELDS.scaleWorst),
      number(['scale', 'best'], FIELDS.scaleBest),
      line('worst', FIELDS.worst),
      line('best', FIELDS.best)
    ],
    fresh: (_, label) => ({ label, weight: 5, scale: { worst: -3, best: 3 } })
  },
  {
    name: 'questions',
    path: ['questions'],
    titles: ['ask'],
    fields: [
      { kind: 'line', path: ['ask'], label: FIELDS.ask, required: true },
      { kind: 'text', path: ['why'], label: FIELDS.why },
      { kind: 'options', path: ['options'], label: FIELDS.options },
      { kind: 'choice', path: ['kind'], label: FIELDS.kind, values: ['one', 'many'] },
      { kind: 'choice', path: ['step'], label: FIELDS.step, of: [['steps']] },
      { kind: 'check', path: ['core'], label: FIELDS.core },
      { kind: 'check', path: ['locked'], label: FIELDS.locked },
      { kind: 'condition', path: ['when'], label: FIELDS.askedIf, empty: FIELDS.askedAlways }
    ],
    fresh: (_, label) => ({
      ask: label,
      core: true,
      options: { yes: { label: 'Yes' }, no: { label: 'No' } }
    })
  },
  {
    name: 'tradeoffs',
    path: ['tradeoffs'],
    titles: ['label', 'because'],
    fields: [
      LABEL,
      WHEN,
      { kind: 'choice', path: ['criterion'], label: FIELDS.criterion, of: [['criteria']], required: true },
      { kind: 'points', path: ['gives'], label: FIELDS.gives, of: PARTIES },
      BECAUSE,
      EVIDENCE
    ],
    fresh: ({ first }, label) => ({
      label,
      criterion: first('criteria') ?? '',
      gives: { [first('families') ?? first('alternatives') ?? '']: 1 },
      because: label
    })
  },
  {
    name: 'constraints',
    path: ['constraints'],
    titles: ['label', 'because'],
    fields: [
      LABEL,
      WHEN,
      { kind: 'names', path: ['rules-out'], label: FIELDS.rulesOut, of: [['alternatives']] },
      { kind: 'provisos', path: ['only-if'], label: FIELDS.onlyIf, of: [['alternatives']] },
      BECAUSE,
      EVIDENCE
    ],
    fresh: ({ first }, label) => ({
      label,
      'rules-out': [first('alternatives') ?? ''],
      because: label
    })
  },
  {
    name: 'alternatives',
    path: ['alternatives'],
    titles: ['label'],
    fields: [
      LABEL,
      line('summary', FIELDS.summary),
      { kind: 'choice', path: ['family'], label: FIELDS.family, of: [['families']] },
      { kind: 'lines', path: ['steps'], label: FIELDS.steps },
      { kind: 'lines', path: ['watch'], label: FIELDS.watch },
      EVIDENCE
    ],
    fresh: ({ first }, label) => ({
      ...(first('families') !== undefined && { family: first('families') }),
      label
    })
  },
  {
    name: 'evidence',
    path: ['evidence'],
    titles: ['says', 'where'],
    fields: [
      { kind: 'text', path: ['says'], label: FIELDS.says },
      { kind: 'choice', path: ['source'], label: FIELDS.source, of: [['sources']], required: true },
      line('where', FIELDS.where),
      { kind: 'choice', path: ['strength'], label: FIELDS.strength, values: ['weak', 'medium', 'strong'] },
      { kind: 'names', path: ['favours'], label: FIELDS.favours, of: PARTIES },
      { kind: 'choice', path: ['use'], label: FIELDS.use, values: ['full', 'lightly', 'context'] },
      line('checked', FIELDS.checked),
      line('review-by', FIELDS.reviewBy)
    ],
    fresh: ({ first }, label) => ({ source: first('sources') ?? '', says: label })
  },
  {
    name: 'inputs',
    path: ['cost-model', 'inputs'],
    titles: ['label'],
    fields: [
      LABEL,
      number(['value'], FIELDS.value),
      number(['low'], FIELDS.low),
      number(['high'], FIELDS.high),
      line('unit', FIELDS.unit),
      { kind: 'choice', path: ['source'], label: FIELDS.source, of: [['sources']] },
      line('checked', FIELDS.checked),
      line('review-by', FIELDS.reviewBy)
    ],
    fresh: (_, label) => ({ label, value: 1 })
  },
  {
    name: 'scenarios',
    path: ['scenarios'],
    titles: ['title'],
    fields: [
      { kind: 'line', path: ['title'], label: FIELDS.title },
      { kind: 'answers', path: ['answers'], label: FIELDS.answers },
      { kind: 'names', path: ['expect', 'family'], label: FIELDS.expectFamily, of: [['families']] },
      { kind: 'names', path: ['expect', 'alternative'], label: FIELDS.expectWay, of: [['alternatives']] },
      {
        kind: 'names',
        path: ['expect', 'status'],
        label: FIELDS.expectStatus,
        values: ['clear', 'leaning', 'toss-up', 'tie', 'none']
      }
    ],
    fresh: (_, label) => ({ title: label, answers: {}, expect: {} })
  },
  {
    name: 'about',
    path: null,
    titles: [],
    fields: [
      { kind: 'line', path: ['title'], label: FIELDS.title, required: true },
      { kind: 'text', path: ['description'], label: FIELDS.description },
      { kind: 'line', path: ['version'], label: FIELDS.version, required: true }
    ],
    fresh: () => ({})
  }
];
