/** What it is worth to know the answer to an open question (CONTRACT §2.11). */
import { conditionals, type Conditional, type Turn } from './conditional.ts';
import { firstFamilies, type Ground } from './ground.ts';
import { answerOf } from './known.ts';

export interface Informative {
  /** Index among the facts. */
  readonly question: number;
  /** Points of 100 that the best way gains on average when the answer is known first. */
  readonly value: number;
  /** Chance that the answer leaves the present family out of the best. */
  readonly flipChance: number;
  /** Between the answers, how far the expected lead moves; in points of 100. */
  readonly swing: number;
}

/** Differences of totals below this share of them are none. */
const NEGLIGIBLE = 1e-9;

/** Of every open question, unanswered or unsure, in file order. */
export function informationOf(ground: Ground): readonly Informative[] {
  const { known, standing, open } = ground;
  const { facts, factOf } = known.model;
  const found = new Map(conditionals(known, open, standing).map((each) => [each.question, each]));
  const listed = new Set([...known.lists.unanswered, ...known.lists.unsure].map((id) => factOf.get(id)!));
  return [...facts.keys()]
    .filter((question) => listed.has(question))
    .map((question) => informative(ground, found.get(question) ?? { question, turns: [] }));
}

function informative(ground: Ground, { question, turns }: Conditional): Informative {
  const { family, open } = ground;
  const best = turns.map((turn) => bestFamilies(ground, question, turn));
  const leaves = turns.filter((_, t) => leavesOut(ground, best[t]!.first));
  const leads = family === null ? [] : best.map(({ values }) => leadOf(values, family));
  const swing = leads.length === 0 ? 0 : Math.max(...leads) - Math.min(...leads);
  return {
    question,
    value: (100 * gainOf(turns)) / open.scale,
    flipChance: leaves.reduce((sum, { share }) => sum + share, 0),
    swing: (100 * swing) / open.scale
  };
}

/** Whether the present family is not among the first; without a present family, whether others are first than now. */
function leavesOut({ family, standing }: Ground, first: readonly number[]): boolean {
  return family === null ? first.join() !== standing.first.join() : !first.includes(family);
}

/** Σ P(o) · max worth(a | o) − max Σ P(o) · worth(a | o); 0 where rounding alone would make it something. */
function gainOf(turns: readonly Turn[]): number {
  if (turns.length === 0) return 0;
  const known = turns.reduce((sum, { share, means }) => sum + share * Math.max(...means.worth), 0);
  const ways = [...turns[0]!.means.worth.keys()];
  const unknown = Math.max(
    ...ways.map((way) => turns.reduce((sum, { share, means }) => sum + share * means.worth[way]!, 0))
  );
  const gain = known - unknown;
  return gain > NEGLIGIBLE * Math.max(1, Math.abs(known)) ? gain : 0;
}

/** Who is first at the expected figures of one turn, by the rules of §2.4 and §2.5, and each family's value. */
function bestFamilies(
  ground: Ground,
  question: number,
  { option, means: { totals, out } }: Turn
): { readonly first: readonly number[]; readonly values: readonly number[] } {
  const { model } = ground.known;
  const values = model.families.map((members) =>
    members.reduce((most, way) => (isLikelyIn(out[way]!) ? Math.max(most, totals[way]!) : most), -Infinity)
  );
  const highest = Math.max(...values);
  if (highest === -Infinity) return { first: firstWith(ground, question, option), values };
  const least = highest - NEGLIGIBLE * Math.max(1, Math.abs(highest));
  return { first: [...values.keys()].filter((family) => values[family]! >= least), values };
}

function isLikelyIn(chanceOut: number): boolean {
  return chanceOut <= 0.5 + NEGLIGIBLE;
}

/** Nothing is likely to be in: then what may be in competes, which only a judgement of its own tells. */
function firstWith(
  { known: { model }, situation }: Ground,
  question: number,
  option: number
): readonly number[] {
  const fact = model.facts[question]!;
  const answers = { ...situation.answers, [fact.id]: answerOf(fact, [option]) };
  return firstFamilies(model, { ...situation, answers });
}

/** The family's lead over the best of the others; 0 where there is none. */
function leadOf(values: readonly number[], family: number): number {
  const lead = values[family]! - Math.max(...values.filter((_, other) => other !== family));
  return Number.isFinite(lead) ? lead : 0;
}
