/** Members of a rule set by id, so that views need not search. Built once for each rule set. */
import type {
  Alternative,
  Constraint,
  Criterion,
  Evidence,
  Question,
  RuleSet,
  Source,
  Step,
  Tradeoff
} from '#lib/rules/rule-set.ts';
import { familyFaces } from './faces.ts';
import type { FamilyFace, WayRef } from './views.ts';

/** Maps, so that no id can be mistaken for a property of an object. */
export interface Lookup {
  readonly faces: ReadonlyMap<string, FamilyFace>;
  readonly alternatives: ReadonlyMap<string, Alternative>;
  readonly criteria: ReadonlyMap<string, Criterion>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly steps: ReadonlyMap<string, Step>;
  readonly tradeoffs: ReadonlyMap<string, Tradeoff>;
  readonly constraints: ReadonlyMap<string, Constraint>;
  readonly evidence: ReadonlyMap<string, Evidence>;
  readonly sources: ReadonlyMap<string, Source>;
  /** By claim, the claims that it contradicts or that contradict it, in file order. */
  readonly contradictions: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<RuleSet, Lookup>();

/** The members of `ruleSet` by id. The rule set is taken not to change. */
export function lookup(ruleSet: RuleSet): Lookup {
  const before = known.get(ruleSet);
  if (before) return before;
  const made: Lookup = {
    faces: byId(familyFaces(ruleSet)),
    alternatives: byId(ruleSet.alternatives),
    criteria: byId(ruleSet.criteria),
    questions: byId(ruleSet.questions),
    steps: byId(ruleSet.steps),
    tradeoffs: byId(ruleSet.tradeoffs),
    constraints: byId(ruleSet.constraints),
    evidence: byId(ruleSet.evidence),
    sources: byId(ruleSet.sources),
    contradictions: contradictionsIn(ruleSet)
  };
  known.set(ruleSet, made);
  return made;
}

function contradictionsIn({ evidence }: RuleSet): ReadonlyMap<string, readonly string[]> {
  const said = evidence.flatMap(({ id, contradicts }) => contradicts.map((other) => [id, other] as const));
  const of = (id: string) =>
    new Set(said.flatMap(([one, other]) => (one === id ? [other] : other === id ? [one] : [])));
  return new Map(
    evidence.map(({ id }) => {
      const others = of(id);
      return [id, evidence.flatMap((each) => (others.has(each.id) ? [each.id] : []))];
    })
  );
}

/** Members by their id, in the order given. */
export function byId<Member extends { readonly id: string }>(
  members: readonly Member[]
): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.id, member]));
}

/** The face of a family; one that the rules do not name (they always do) shows its id. */
export function faceOf(ruleSet: RuleSet, family: string): FamilyFace {
  return (
    lookup(ruleSet).faces.get(family) ?? {
      id: family,
      label: family,
      door: null,
      letter: '',
      fill: 'outline'
    }
  );
}

/** A way as pages name it. */
export function wayRef(ruleSet: RuleSet, way: string): WayRef {
  const found = lookup(ruleSet).alternatives.get(way);
  return { id: way, label: found?.label ?? way, family: faceOf(ruleSet, found?.family ?? way) };
}

/** The step of a question as pages name it; null for a question without one. */
export function stepOf(ruleSet: RuleSet, question: Question): { id: string; label: string } | null {
  const step = question.step === null ? undefined : lookup(ruleSet).steps.get(question.step);
  return step ? { id: step.id, label: step.label } : null;
}

/** A criterion as pages name it. */
export function criterionRef(ruleSet: RuleSet, criterion: string): { id: string; label: string } {
  return { id: criterion, label: lookup(ruleSet).criteria.get(criterion)?.label ?? criterion };
}
