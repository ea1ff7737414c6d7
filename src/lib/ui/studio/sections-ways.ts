/** The fields of what can be recommended: ways with their parts and needs, families, columns of the floor plan. */
import { FIELDS } from '#lib/words/studio-fields.ts';
import { ACCEPT, EVIDENCE, type Field, LABEL, line, number, rare, type Section, valued } from './fields.ts';

const WAYS = [['alternatives']];
const IN_RANK = { around: () => ({ rank: 1 }), rare: true };

const PARTS: Field = {
  kind: 'members',
  path: ['parts'],
  label: FIELDS.parts,
  fields: [
    line('does', FIELDS.does),
    { kind: 'names', path: ['ways'], label: FIELDS.ways, of: WAYS, notSaying: 'parts', required: true },
    ACCEPT
  ],
  fresh: (label, first) => ({ does: label, ways: [first('alternatives') ?? ''] })
};

const NEEDS: Field = {
  kind: 'members',
  path: ['needs'],
  label: FIELDS.needs,
  fields: [
    { kind: 'condition', path: ['when'], label: FIELDS.needIf, empty: FIELDS.always, required: true },
    { kind: 'text', path: ['because'], label: FIELDS.needElse, required: true },
    rare(EVIDENCE),
    ACCEPT
  ],
  fresh: (label) => ({ when: {}, because: label })
};

const LIKE: Field = {
  kind: 'lists',
  path: ['like'],
  label: FIELDS.like,
  of: [['criteria']],
  values: [{ id: 'all', label: FIELDS.others }],
  lists: { of: WAYS, notSaying: 'like' }
};

const ALTERNATIVES: Section = {
  name: 'alternatives',
  path: ['alternatives'],
  titles: ['label'],
  fields: () => [
    LABEL,
    line('summary', FIELDS.summary),
    { kind: 'choice', path: ['family'], label: FIELDS.family, of: [['families']] },
    { kind: 'lines', path: ['steps'], label: FIELDS.steps },
    { kind: 'lines', path: ['watch'], label: FIELDS.watch },
    NEEDS,
    PARTS,
    rare(LIKE),
    { kind: 'check', path: ['in-time'], label: FIELDS.inTime, rare: true },
    { kind: 'choice', path: ['column'], label: FIELDS.column, of: [['columns']], rare: true },
    { ...number(['reversible', 'rank'], FIELDS.rank), ...IN_RANK, needed: true },
    { kind: 'line', path: ['reversible', 'because'], label: FIELDS.rankBecause, ...IN_RANK },
    {
      kind: 'names',
      path: ['reversible', 'evidence'],
      label: FIELDS.rankEvidence,
      of: [['evidence']],
      ...IN_RANK
    },
    rare(EVIDENCE),
    ACCEPT
  ],
  fresh: (label, first) => ({
    ...(first('families') !== undefined && { family: first('families') }),
    label
  })
};

const FAMILIES: Section = {
  name: 'families',
  path: ['families'],
  titles: ['label'],
  fields: () => [
    LABEL,
    line('summary', FIELDS.summary),
    { kind: 'choice', path: ['door'], label: FIELDS.door, values: valued('open', 'ajar', 'closed') },
    ACCEPT
  ],
  fresh: (label) => ({ label })
};

const COLUMNS: Section = {
  name: 'columns',
  path: ['columns'],
  titles: ['label'],
  above: [line('corridor', FIELDS.corridor)],
  fields: () => [LABEL],
  fresh: (label) => ({ label })
};

export const WAY_SECTIONS = { ALTERNATIVES, FAMILIES, COLUMNS } as const;
