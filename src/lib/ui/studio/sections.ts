/** The parts of the form, in the order that someone new meets them: first what most change, then the rest. */
import { FIELDS, HINTS } from '#lib/words/studio-fields.ts';
import {
  ACCEPT,
  EVIDENCE,
  type Field,
  line,
  number,
  PARTIES,
  rare,
  type Section,
  STATUSES,
  valued,
  WHEN
} from './fields.ts';
import { FACT_SECTIONS } from './sections-facts.ts';
import { RULE_SECTIONS } from './sections-rules.ts';
import { WAY_SECTIONS } from './sections-ways.ts';

const ACTIONS: Section = {
  name: 'actions',
  path: ['actions'],
  titles: ['do'],
  fields: () => [
    { kind: 'text', path: ['do'], label: FIELDS.do, required: true },
    {
      kind: 'choice',
      path: ['phase'],
      label: FIELDS.phase,
      values: valued('start', 'risk', 'verify'),
      required: true
    },
    WHEN,
    { kind: 'names', path: ['for'], label: FIELDS.for, of: PARTIES },
    { kind: 'names', path: ['status'], label: FIELDS.status, values: STATUSES },
    { kind: 'text', path: ['because'], label: FIELDS.because },
    EVIDENCE,
    ACCEPT
  ],
  fresh: (label) => ({ phase: 'start', do: label })
};

const SCENARIOS: Section = {
  name: 'scenarios',
  path: ['scenarios'],
  titles: ['title'],
  fields: () => [
    line('title', FIELDS.title),
    { kind: 'answers', path: ['answers'], label: FIELDS.answers },
    {
      kind: 'names',
      path: ['expect', 'family'],
      label: FIELDS.expectFamily,
      of: [['families']],
      values: valued('none', 'tie')
    },
    { kind: 'names', path: ['expect', 'alternative'], label: FIELDS.expectWay, of: [['alternatives']] },
    { kind: 'names', path: ['expect', 'status'], label: FIELDS.expectStatus, values: STATUSES },
    {
      kind: 'names',
      path: ['expect', 'ruled-out'],
      label: FIELDS.expectOut,
      of: [['alternatives']],
      rare: true
    },
    {
      kind: 'names',
      path: ['expect', 'provisos'],
      label: FIELDS.expectProvisos,
      of: [['constraints']],
      saying: 'only-if',
      rare: true
    },
    { kind: 'numbers', path: ['weights'], label: FIELDS.weights, of: [['criteria']], rare: true },
    { kind: 'numbers', path: ['cost'], label: FIELDS.costs, of: [['cost-model', 'inputs']], rare: true },
    ACCEPT
  ],
  fresh: (label) => ({ title: label, answers: {}, expect: {} })
};

const BANDS: readonly Field[] = [
  number(['bands', 'clear'], FIELDS.bandClear),
  number(['bands', 'leaning'], FIELDS.bandLeaning),
  number(['bands', 'robust'], FIELDS.bandRobust),
  number(['bands', 'fragile'], FIELDS.bandFragile)
];

const ABOUT: Section = {
  name: 'about',
  path: null,
  titles: [],
  fields: () => [
    { kind: 'line', path: ['title'], label: FIELDS.title, required: true },
    { kind: 'text', path: ['description'], label: FIELDS.description },
    { kind: 'line', path: ['version'], label: FIELDS.version, required: true, hint: HINTS.version },
    line('updated', FIELDS.updated, HINTS.day),
    ...BANDS.map(rare),
    ACCEPT
  ],
  fresh: () => ({})
};

const { CRITERIA, QUESTIONS, STEPS, TRADEOFFS, CONSTRAINTS } = RULE_SECTIONS;
const { ALTERNATIVES, FAMILIES, COLUMNS } = WAY_SECTIONS;
const { CLAIMS, SOURCES, INPUTS, BILLS, DERIVED } = FACT_SECTIONS;

export const EVERYDAY: readonly Section[] = [
  CRITERIA,
  QUESTIONS,
  TRADEOFFS,
  CONSTRAINTS,
  ALTERNATIVES,
  CLAIMS,
  SCENARIOS,
  ABOUT
];

export const FURTHER: readonly Section[] = [
  FAMILIES,
  STEPS,
  COLUMNS,
  SOURCES,
  ACTIONS,
  INPUTS,
  BILLS,
  DERIVED
];

export const SECTIONS: readonly Section[] = [...EVERYDAY, ...FURTHER];
