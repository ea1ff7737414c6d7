/** Owns what rests on each claim: every member of a rule set that cites it. */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { restingKind, type RestingKind } from '#lib/words/evidence-page.ts';
import { criterionRef } from './lookup.ts';

/** A member that cites a claim. */
export interface Resting {
  readonly kind: RestingKind;
  /** Ids of different kinds may be the same: `restingKey` tells them apart. */
  readonly key: string;
  /** Where it stands in the rule file, or the way that it is a need of; a section within another as `cost-model/inputs`. */
  readonly place: { readonly section: string; readonly id: string };
  readonly label: string;
  /** "Reason, budget and cost", "Deal-breaker", … */
  readonly kindText: string;
  readonly because: string;
  /** What a reason bears on, or a criterion itself; null for the rest. */
  readonly criterion: { readonly id: string; readonly label: string } | null;
}

interface Citing extends Omit<Resting, 'key' | 'place' | 'kindText' | 'criterion'> {
  readonly id: string;
  /** The member that it stands within; itself where absent. */
  readonly within?: string;
  readonly criterion?: string;
  readonly evidence: readonly string[] | undefined;
}

/** The section of the rule file by kind; a need stands within its way. */
const SECTIONS: Readonly<Record<RestingKind, string>> = {
  tradeoff: 'tradeoffs',
  constraint: 'constraints',
  action: 'actions',
  question: 'questions',
  criterion: 'criteria',
  way: 'alternatives',
  need: 'alternatives',
  input: 'cost-model/inputs'
};

/** What tells a member from all others. */
export function restingKey(kind: RestingKind, id: string): string {
  return `${kind} ${id}`;
}

/** For each claim what rests on it: reasons, deal-breakers, then everything else that argues, each in file order. */
export function restingOn(ruleSet: RuleSet): ReadonlyMap<string, readonly Resting[]> {
  const found = new Map<string, Resting[]>();
  for (const { evidence, ...member } of membersThatArgue(ruleSet)) {
    const rests = resting(ruleSet, member);
    for (const id of new Set(evidence)) found.set(id, [...(found.get(id) ?? []), rests]);
  }
  return found;
}

function resting(
  ruleSet: RuleSet,
  { kind, id, within = id, label, because, criterion }: Omit<Citing, 'evidence'>
): Resting {
  const bears = criterion === undefined ? null : criterionRef(ruleSet, criterion);
  const kindText = restingKind(kind, kind === 'tradeoff' ? (bears?.label ?? null) : null);
  const place = { section: SECTIONS[kind], id: within };
  return { kind, key: restingKey(kind, id), place, label, kindText, because, criterion: bears };
}

function membersThatArgue(ruleSet: RuleSet): readonly Citing[] {
  const { tradeoffs, constraints, alternatives, actions, questions, criteria, costModel } = ruleSet;
  return [
    ...tradeoffs.map((each): Citing => ({ kind: 'tradeoff', ...each })),
    ...constraints.map((each): Citing => ({ kind: 'constraint', ...each })),
    ...alternatives.flatMap(({ id, label, needs }) =>
      needs.map((need): Citing => ({
        kind: 'need',
        label,
        ...need,
        id: `${id} ${need.id}`,
        within: id
      }))
    ),
    ...alternatives.map(({ id, label, summary, evidence }): Citing => ({
      kind: 'way',
      id,
      label,
      because: summary,
      evidence
    })),
    ...criteria.map(({ id, label, evidence }): Citing => ({
      kind: 'criterion',
      id,
      label,
      because: '',
      criterion: id,
      evidence
    })),
    ...questions.map(({ id, ask, why, evidence }): Citing => ({
      kind: 'question',
      id,
      label: ask,
      because: why,
      evidence
    })),
    ...(costModel?.inputs ?? []).map(({ id, label, note = '', evidence }): Citing => ({
      kind: 'input',
      id,
      label,
      because: note,
      evidence
    })),
    ...actions.map((each): Citing => ({
      kind: 'action',
      label: each.do,
      id: each.id,
      because: each.because,
      evidence: each.evidence
    }))
  ];
}
