/** The fields of what the rules rest on: evidence and its sources, costs, what they come to, comparisons. */
import type { Edit } from '#lib/editing/edits.ts';
import { at, entries, member } from '#lib/rules/plain.ts';
import { FIELDS, HINTS } from '#lib/words/studio-fields.ts';
import { billFields } from './bill.ts';
import {
  ACCEPT,
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

const SOURCE: Field = { kind: 'choice', path: ['source'], label: FIELDS.source, of: [['sources']] };
const CHECKED = line('checked', FIELDS.checked, HINTS.day);
const REVIEW_BY = line('review-by', FIELDS.reviewBy, HINTS.day);

const CLAIMS: Section = {
  name: 'evidence',
  path: ['evidence'],
  titles: ['says', 'where'],
  fields: () => [
    { kind: 'text', path: ['says'], label: FIELDS.says },
    { ...SOURCE, required: true },
    line('where', FIELDS.where),
    {
      kind: 'choice',
      path: ['strength'],
      label: FIELDS.strength,
      values: valued('weak', 'medium', 'strong')
    },
    { kind: 'names', path: ['favours'], label: FIELDS.favours, of: PARTIES },
    { kind: 'choice', path: ['use'], label: FIELDS.use, values: valued('full', 'lightly', 'context') },
    { kind: 'names', path: ['contradicts'], label: FIELDS.contradicts, of: [['evidence']] },
    { kind: 'text', path: ['doubt'], label: FIELDS.doubt },
    CHECKED,
    REVIEW_BY,
    ACCEPT
  ],
  fresh: (label, first) => ({ source: first('sources') ?? '', says: label })
};

const SOURCES: Section = {
  name: 'sources',
  path: ['sources'],
  titles: ['short', 'title'],
  fields: () => [
    line('title', FIELDS.sourceTitle),
    line('short', FIELDS.short),
    {
      kind: 'choice',
      path: ['kind'],
      label: FIELDS.sourceKind,
      values: valued('article', 'law', 'primary', 'data', 'secondary', 'vendor')
    },
    line('url', FIELDS.url, HINTS.link),
    line('file', FIELDS.file),
    line('published', FIELDS.published, HINTS.day),
    { kind: 'text', path: ['note'], label: FIELDS.note },
    ACCEPT
  ],
  fresh: (label) => ({ title: label })
};

const RANGE: readonly Field[] = [
  { ...number(['value'], FIELDS.value), required: true },
  number(['low'], FIELDS.low),
  number(['high'], FIELDS.high)
];

/** Costs have a currency, and a question that asks how much there is to pay for: the one that gives amounts, else the first. */
function costModel(whole: unknown): readonly Edit[] {
  if (at(whole, ['cost-model']) !== undefined) return [];
  const questions = entries(at(whole, ['questions']));
  const amounts = questions.find(([, each]) =>
    entries(member(each, 'options')).some(([, option]) => member(option, 'amount') !== undefined)
  );
  const volume = (amounts ?? questions[0])?.[0] ?? '';
  return [{ kind: 'set', path: ['cost-model'], value: { currency: 'USD', volume, ways: {} } }];
}

const INPUTS: Section = {
  name: 'inputs',
  path: ['cost-model', 'inputs'],
  titles: ['label'],
  above: [
    { kind: 'line', path: ['cost-model', 'currency'], label: FIELDS.currency, required: true },
    {
      kind: 'choice',
      path: ['cost-model', 'volume'],
      label: FIELDS.volume,
      of: [['questions']],
      required: true
    }
  ],
  fields: () => [
    LABEL,
    ...RANGE,
    line('unit', FIELDS.unit),
    SOURCE,
    CHECKED,
    REVIEW_BY,
    { kind: 'text', path: ['note'], label: FIELDS.note },
    {
      kind: 'items',
      path: ['cases'],
      label: FIELDS.cases,
      fields: [{ ...WHEN, required: true }, ...RANGE],
      fresh: () => ({ when: {}, value: 1 }),
      rare: true
    },
    rare(EVIDENCE),
    ACCEPT
  ],
  needs: costModel,
  fresh: (label) => ({ label, value: 1 })
};

const BILLS: Section = {
  name: 'bills',
  path: ['cost-model', 'ways'],
  titles: [],
  namedBy: ['alternatives'],
  fields: billFields,
  needs: costModel,
  fresh: () => ({ kind: 'api' })
};

const BOUNDS: Field = {
  kind: 'members',
  path: ['options'],
  label: FIELDS.outcomes,
  required: true,
  fields: [LABEL, number(['below'], FIELDS.below), number(['above'], FIELDS.above), ACCEPT],
  fresh: (label) => ({ label, below: 0.5 })
};

const DERIVED: Section = {
  name: 'derived',
  path: ['derived'],
  titles: ['label'],
  fields: () => [
    LABEL,
    {
      kind: 'names',
      path: ['ratio', 'of'],
      label: FIELDS.ratioOf,
      of: [['cost-model', 'ways']],
      required: true
    },
    {
      kind: 'names',
      path: ['ratio', 'to'],
      label: FIELDS.ratioTo,
      of: [['cost-model', 'ways']],
      required: true
    },
    BOUNDS,
    rare(EVIDENCE),
    ACCEPT
  ],
  fresh: (label, first) => ({
    label,
    ratio: { of: [first('alternatives') ?? ''], to: [first('alternatives') ?? ''] },
    options: { cheaper: { label: 'Cheaper', below: 0.67 }, alike: { label: 'About the same' } }
  })
};

export const FACT_SECTIONS = { CLAIMS, SOURCES, INPUTS, BILLS, DERIVED } as const;
