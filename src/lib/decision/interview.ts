/** What to ask next, and when enough is known (CONTRACT §2.11). */
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { QuestionLists, Situation } from './decision.ts';
import { groundOf, type Ground } from './ground.ts';
import { informationOf, type Informative } from './information.ts';
import { isSettled } from './settled.ts';
import type { Model } from './model.ts';
import { isSoft } from './soft.ts';
import { factsThatMatter, possibleWinners } from './worth.ts';

export interface Interview {
  readonly questions: QuestionLists;
  /** Null where nothing is worth asking. */
  readonly next: string | null;
  /** Enough to decide: settled, or the core is done and the rest unlikely to matter, or nothing is worth asking. */
  readonly enough: boolean;
  readonly settled: boolean;
  /** Open questions still worth asking, in the order of asking: core ones first until the family is settled. */
  readonly worth: readonly string[];
}

/**
 * What to ask next.
 * @param presentStep the step that the team is in: its questions come before those of other steps
 */
export function interview(model: Model, situation: Situation, presentStep: string | null = null): Interview {
  const ground = groundOf(model, situation);
  const { known, open, family, tree } = ground;
  const settled = family !== null && isSettled(tree, family);
  return interviewOn(ground, presentStep, settled, {
    isSoft: () => isSoft(known, open, family),
    information: () => informationOf(ground)
  });
}

/** What is looked at only where it decides something. */
export interface OnDemand {
  readonly isSoft: () => boolean;
  readonly information: () => readonly Informative[];
}

/** The same on ground already gone over. While core questions are left, the others stand in file order. */
export function interviewOn(
  { known, standing, tree }: Ground,
  presentStep: string | null,
  settled: boolean,
  demand: OnDemand
): Interview {
  const { lists, model } = known;
  const core = new Set(model.ruleSet.questions.flatMap(({ id, core: isCore }) => (isCore ? [id] : [])));
  const coreLeft = settled ? [] : lists.unanswered.filter((id) => core.has(id));
  const matter = factsThatMatter(tree, possibleWinners(tree, standing));
  const worthwhile = lists.unanswered.filter((id) => matter.has(model.factOf.get(id)!));
  const others = worthwhile.filter((id) => !coreLeft.includes(id));
  const ranked =
    coreLeft.length > 0 || others.length < 2 ? others : byWorth(model, others, demand.information());
  const coreDone = ![...lists.unanswered, ...lists.waiting].some((id) => core.has(id));
  const enough = settled || worthwhile.length === 0 || (coreDone && demand.isSoft());
  const worth = [...coreLeft, ...ranked];
  return inStep(model.ruleSet, { questions: lists, next: null, enough, settled, worth }, presentStep);
}

/** The same interview in another step of the team's: nothing needs to be decided anew for that. */
export function inStep(ruleSet: RuleSet, found: Interview, presentStep: string | null): Interview {
  const core = new Set(ruleSet.questions.filter((each) => each.core).map(({ id }) => id));
  const isFirst = (id: string): boolean => !found.settled && core.has(id);
  const rest = found.worth.filter((id) => !isFirst(id));
  const worth = [...found.worth.filter(isFirst), ...byStep(ruleSet, rest, presentStep)];
  return { ...found, worth, next: worth[0] ?? null };
}

/** By value, then by swing of the lead, then in file order. */
function byWorth(
  { factOf }: Model,
  ids: readonly string[],
  information: readonly Informative[]
): readonly string[] {
  const worth = new Map(information.map((each) => [each.question, each]));
  const of = (id: string): Informative => worth.get(factOf.get(id)!)!;
  return [...ids].sort((a, b) => of(b).value - of(a).value || of(b).swing - of(a).swing);
}

function byStep(ruleSet: RuleSet, ids: readonly string[], presentStep: string | null): readonly string[] {
  const steps = new Map(ruleSet.questions.map(({ id, step }) => [id, step]));
  const here = (id: string): boolean => presentStep !== null && steps.get(id) === presentStep;
  return [...ids.filter(here), ...ids.filter((id) => !here(id))];
}
