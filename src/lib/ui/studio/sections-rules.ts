/** The fields of what makes the points: criteria, questions with their groups, reasons, deal-breakers. */
import { FIELDS } from '#lib/words/studio-fields.ts';
import {
  ACCEPT,
  BECAUSE,
  EVIDENCE,
  type Field,
  LABEL,
  line,
  number,
  PARTIES,
  rare,
  type Section,
  valued,
  WHEN
} from './fields.ts';

const IN_SCALE = { around: () => ({ worst: -3, best: 3 }), needed: true };

const CRITERIA: Section = {
  name: 'criteria',
  path: ['criteria'],
  titles: ['label'],
  fields: () => [
    LABEL,
    number(['weight'], FIELDS.weight),
    { ...number(['scale', 'worst'], FIELDS.scaleWorst), ...IN_SCALE },
    { ...number(['scale', 'best'], FIELDS.scaleBest), ...IN_SCALE },
    line('worst', FIELDS.worst),
    line('best', FIELDS.best),
    rare(EVIDENCE),
    ACCEPT
  ],
  fresh: (label) => ({ label, weight: 5, scale: { worst: -3, best: 3 } })
};

const IN_AMOUNT = {
  around: (value: unknown) => ({ low: value, value, high: value }),
  needed: true,
  rare: true
};

const OPTIONS: Field = {
  kind: 'members',
  path: ['options'],
  label: FIELDS.options,
  required: true,
  fields: [
    LABEL,
    line('note', FIELDS.note),
    { kind: 'check', path: ['exclusive'], label: FIELDS.exclusive, rare: true },
    { ...number(['amount', 'value'], FIELDS.amount), ...IN_AMOUNT },
    { ...number(['amount', 'low'], FIELDS.amountLow), ...IN_AMOUNT },
    { ...number(['amount', 'high'], FIELDS.amountHigh), ...IN_AMOUNT },
    rare(EVIDENCE),
    ACCEPT
  ],
  fresh: (label) => ({ label })
};

const QUESTIONS: Section = {
  name: 'questions',
  path: ['questions'],
  titles: ['ask'],
  fields: () => [
    { kind: 'line', path: ['ask'], label: FIELDS.ask, required: true },
    { kind: 'text', path: ['why'], label: FIELDS.why },
    OPTIONS,
    { kind: 'choice', path: ['kind'], label: FIELDS.kind, values: valued('one', 'many') },
    { kind: 'choice', path: ['step'], label: FIELDS.step, of: [['steps']] },
    { kind: 'check', path: ['core'], label: FIELDS.core },
    { kind: 'check', path: ['locked'], label: FIELDS.locked },
    { kind: 'condition', path: ['when'], label: FIELDS.askedIf, empty: FIELDS.askedAlways },
    {
      kind: 'names',
      path: ['ordered'],
      label: FIELDS.ordered,
      inside: [['options']],
      sorted: true,
      rare: true
    },
    { kind: 'numbers', path: ['prior'], label: FIELDS.prior, inside: [['options']], rare: true },
    rare(EVIDENCE),
    ACCEPT
  ],
  fresh: (label) => ({ ask: label, core: true, options: { yes: { label: 'Yes' }, no: { label: 'No' } } })
};

const STEPS: Section = {
  name: 'steps',
  path: ['steps'],
  titles: ['label'],
  fields: () => [LABEL],
  fresh: (label) => ({ label })
};

const TRADEOFFS: Section = {
  name: 'tradeoffs',
  path: ['tradeoffs'],
  titles: ['label', 'because'],
  fields: () => [
    LABEL,
    WHEN,
    { kind: 'choice', path: ['criterion'], label: FIELDS.criterion, of: [['criteria']], required: true },
    { kind: 'points', path: ['gives'], label: FIELDS.gives, of: PARTIES, required: true },
    BECAUSE,
    EVIDENCE,
    ACCEPT
  ],
  fresh: (label, first) => ({
    label,
    criterion: first('criteria') ?? '',
    gives: { [first('families') ?? first('alternatives') ?? '']: 1 },
    because: label
  })
};

const WAYS = [['alternatives']];

const CONSTRAINTS: Section = {
  name: 'constraints',
  path: ['constraints'],
  titles: ['label', 'because'],
  fields: () => [
    LABEL,
    WHEN,
    { kind: 'names', path: ['rules-out'], label: FIELDS.rulesOut, of: WAYS },
    { kind: 'texts', path: ['only-if'], label: FIELDS.onlyIf, of: WAYS },
    BECAUSE,
    EVIDENCE,
    {
      kind: 'lists',
      path: ['spares'],
      label: FIELDS.spares,
      of: WAYS,
      saying: 'parts',
      lists: { inside: [['parts']], values: [{ id: 'all', label: FIELDS.everyPart }] },
      rare: true
    },
    ACCEPT
  ],
  fresh: (label, first) => ({ label, 'rules-out': [first('alternatives') ?? ''], because: label })
};

export const RULE_SECTIONS = { CRITERIA, QUESTIONS, STEPS, TRADEOFFS, CONSTRAINTS } as const;
