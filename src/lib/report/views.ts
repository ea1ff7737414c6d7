/**
 * What a report is made of: plain view data for the result page, the command line and the record. Texts are finished
 * sentences or labels; figures are unrounded points of 100 unless a member says otherwise; ids let a page link back.
 */
import type { Decision, Status } from '#lib/decision/decision.ts';
import type { DecisionTaken } from '#lib/document/document.ts';
import type { Answers, AnswerValue, CostInputs, Door, RuleSet, SourceKind } from '#lib/rules/rule-set.ts';

/** What every function of this room reads: the rules with their texts, the decision made on them, and what was answered. */
export interface Outcome {
  readonly ruleSet: RuleSet;
  readonly decision: Decision;
  readonly answers: Answers;
  /** The team's own cost figures, by input id. */
  readonly cost?: CostInputs | undefined;
  /** Notes kept with answers, by question id. */
  readonly notes?: Readonly<Record<string, string>> | undefined;
  /** What the team decided, whatever is recommended. */
  readonly decided?: DecisionTaken | undefined;
}

/** How a family is shown. `door` is null unless every family has one and no two share one: then the letter is shown. */
export interface FamilyFace {
  readonly id: string;
  readonly label: string;
  readonly door: Door | null;
  /** "A", "B", … in the file's order. */
  readonly letter: string;
  readonly fill: 'hollow' | 'solid' | 'striped' | 'outline';
}

export interface WayRef {
  readonly id: string;
  readonly label: string;
  readonly family: FamilyFace;
}

/** `contenders`: too close to call; `level`: an exact tie; `nothing`: nothing fits; `early`: too early to say. */
export type HeadlineKind = 'family' | 'contenders' | 'level' | 'nothing' | 'early';

export interface Headline {
  readonly kind: HeadlineKind;
  readonly status: Status;
  /** The small words above the title: "Leaning", "Too close to call", "Exactly level"; empty where the title says it all. */
  readonly above: string;
  /** The largest words: "Hybrid", "Open or closed", "Nothing fits", "Too early to say". */
  readonly title: string;
  /** Both in one line: "Leaning hybrid", "Too close to call: open or closed". */
  readonly text: string;
  /** The families the mark shows: one, the contenders, or none. */
  readonly families: readonly FamilyFace[];
  /** The next line: how to do it, or what there is instead. A whole sentence. */
  readonly sentence: string;
  /** What deal-breakers cost, where a better way fell to them; null otherwise. */
  readonly price: { readonly points: number; readonly sentence: string } | null;
}

export interface HowSure {
  /** One to three sentences, joined. */
  readonly sentence: string;
  /** One family is all that competes: what deal-breakers cost is part of the answer then. */
  readonly onlyLeft: boolean;
  readonly settled: boolean;
  /** Counts for the hundred doors, the leader first, summing to 100; null before there is robustness. `family: null` is nothing fits. */
  readonly doors: readonly { readonly family: FamilyFace | null; readonly count: number }[] | null;
}

export interface FamilyRow {
  readonly family: FamilyFace;
  /** `unlikely`: more likely ruled out than not by answers still open, so it does not compete. */
  readonly state: 'leads' | 'level' | 'behind' | 'unlikely' | 'ruled-out' | 'not-applicable';
  /** Null unless something of it is feasible. */
  readonly score: number | null;
  /** Between which scores it may still end, if it is not ruled out; null where it has no score. */
  readonly low: number | null;
  readonly high: number | null;
  /** Its best way; null where nothing of it is feasible. */
  readonly way: WayRef | null;
  /** "leads by 8 points", "8 points behind", "level", "the only one left", "likely ruled out", "ruled out", "does not apply". */
  readonly lead: string;
  /** "62", rounded for people; "–" where there is none. */
  readonly scoreText: string;
  /** "48 to 70, as open answers turn out"; empty where nothing is open. */
  readonly range: string;
}

/** The bars, side by side: rows in the order of the outcome, and one sentence with the finding. */
export interface FamilyChart {
  readonly caption: string;
  readonly rows: readonly FamilyRow[];
  /** Whole multiples of ten that hold every score and interval, 0 and 100 included. */
  readonly axis: { readonly from: number; readonly to: number };
}

export interface AnswerInWords {
  readonly question: string;
  readonly ask: string;
  /** "Not sure", "Not answered", or the labels joined by commas and "and". */
  readonly answer: string;
  readonly state: AnswerState;
}

export type AnswerState = 'answered' | 'unsure' | 'unanswered' | 'waiting' | 'skipped';

export interface EvidenceView {
  readonly id: string;
  readonly says: string;
  /** The place in the source: a heading, a section. */
  readonly where: string;
  readonly strength: 'weak' | 'medium' | 'strong' | null;
  readonly doubt: string;
  readonly checked: string | null;
  readonly reviewBy: string | null;
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly short: string;
    readonly kind: SourceKind;
    /** "article", "law", "primary source", … */
    readonly kindText: string;
    readonly published: string | null;
    /** An https address, or null. */
    readonly url: string | null;
  };
  /** "Open Source AI Revolution, under “Economic Gravity”" and, where dated, ", checked 24 October 2026". */
  readonly cite: string;
  /** "strong", "medium", "weak" as a phrase; empty where the file does not say. */
  readonly strengthText: string;
  /** The claims that contradict it, whichever of the two says so in the file; in file order. */
  readonly disputedBy: readonly { readonly id: string; readonly says: string; readonly cite: string }[];
}

/** A claim behind this result, and those behind it too that it contradicts or that contradict it; at least one. */
export interface Disagreement {
  readonly one: EvidenceView;
  readonly others: readonly EvidenceView[];
}

/** The sources that a result cannot do without, of all that were cited. */
export interface RestsOn {
  readonly sources: readonly {
    readonly source: string;
    readonly title: string;
    /** What leads without it; null where nothing does. */
    readonly family: FamilyFace | null;
    readonly sentence: string;
  }[];
  readonly counted: number;
}

/** Where it is close: the way to take if it must be decided now. */
export interface EasierWay {
  readonly way: WayRef;
  readonly because: string;
  readonly sentence: string;
}

export interface Reason {
  readonly tradeoff: string;
  readonly label: string;
  readonly because: string;
  readonly criterion: { readonly id: string; readonly label: string };
  /** Difference of contributions, recommended way less rival; positive speaks for the recommended way. */
  readonly points: number;
  /** "+4", "−1½", "under +½". */
  readonly pointsText: string;
  readonly favours: WayRef | null;
  readonly evidence: readonly EvidenceView[];
  /** The answers that its condition reads; empty for one that always holds. */
  readonly answers: readonly AnswerInWords[];
  /** False where an answer it reads is open: then the points are expected ones. */
  readonly certain: boolean;
}

export interface Reasons {
  readonly way: WayRef;
  /** The strongest way of another family; null where there is none: then points are the way's own. */
  readonly rival: WayRef | null;
  /** The three strongest. */
  readonly for: readonly Reason[];
  /** The two strongest. */
  readonly against: readonly Reason[];
  /** All others that differ, strongest first. */
  readonly rest: readonly Reason[];
}

export interface DealBreaker {
  readonly constraint: string;
  readonly label: string;
  readonly because: string;
  readonly answers: readonly AnswerInWords[];
  readonly evidence: readonly EvidenceView[];
  /** The ways it rules out; `through`: the ways of its parts that fell, where it is out for that. */
  readonly ways: readonly { readonly way: WayRef; readonly through: readonly WayRef[] }[];
  /** How many points more the best of the ways that it alone rules out would have scored than what is recommended; null where not more. */
  readonly price: number | null;
  /** "Without it, … would be 6 points ahead of what is recommended."; empty where there is no price. */
  readonly priceText: string;
}

export interface ProvisoView {
  readonly constraint: string;
  readonly label: string;
  readonly text: string;
  readonly because: string;
  /** The way of a part that it is about; null where it is about the whole way. */
  readonly way: WayRef | null;
  /** Above 0; 1: certain. */
  readonly chance: number;
  readonly certain: boolean;
  readonly answers: readonly AnswerInWords[];
  readonly evidence: readonly EvidenceView[];
}

export interface OpenAnswer {
  readonly question: string;
  readonly ask: string;
  readonly why: string;
  readonly step: { readonly id: string; readonly label: string } | null;
  readonly state: 'unsure' | 'unanswered' | 'waiting';
  readonly core: boolean;
  /** The question worth asking next. */
  readonly next: boolean;
}

export interface AnswerLine {
  readonly step: { readonly id: string; readonly label: string } | null;
  readonly question: string;
  readonly ask: string;
  /** In words; for a skipped question "Not asked". */
  readonly answer: string;
  readonly note: string;
  readonly state: AnswerState;
  readonly locked: boolean;
}

export interface WeightLine {
  readonly criterion: { readonly id: string; readonly label: string };
  readonly weight: number;
  /** Of all weights, 0 to 1. */
  readonly share: number;
  /** The file's weight. */
  readonly usual: number;
  readonly importance: 'low' | 'normal' | 'high' | 'decisive' | 'own';
  /** "low", "normal", "high", "decisive", "your own figure"; "does not count" at weight 0. */
  readonly importanceText: string;
  readonly changed: boolean;
  readonly worst: string;
  readonly best: string;
}

/** A smallest set of changed answers after which the family is no longer best. */
export interface FlipView {
  /** Names the set among others. */
  readonly id: string;
  readonly changes: readonly {
    readonly question: string;
    readonly ask: string;
    /** In words; "Not answered yet" for a question that would only then be asked. */
    readonly from: string;
    readonly to: string;
    /** The team cannot choose it. */
    readonly isFact: boolean;
  }[];
  /** What is to be put in. */
  readonly to: readonly (readonly [question: string, value: AnswerValue])[];
  /** What leads then; null where nothing does. */
  readonly family: FamilyFace | null;
  readonly sentence: string;
}

export interface Flipping {
  /** How many changed answers it takes. */
  readonly sentence: string;
  /** Of what the team can choose. `unlisted`: how many more there are of the same size. */
  readonly choices: { readonly sets: readonly FlipView[]; readonly unlisted: number };
  /** Those with a fact in them. */
  readonly facts: { readonly sets: readonly FlipView[]; readonly unlisted: number };
}

/** One side of a trial. */
export interface Standing {
  readonly headline: Headline;
  /** The leading way; null where nothing is. */
  readonly way: WayRef | null;
  /** "6 points"; empty where there is none to measure. */
  readonly lead: string;
}

/** What answers collide, when nothing fits. */
export interface NothingFits {
  readonly sentence: string;
  /** For each way that applies: the deal-breakers that rule it out. */
  readonly ways: readonly { readonly way: WayRef; readonly breakers: readonly DealBreaker[] }[];
  /** The answers the deal-breakers rest on, the one on which most ways fall first. */
  readonly colliding: readonly (AnswerInWords & { readonly ways: number; readonly locked: boolean })[];
  /** The smallest changes after which something fits, within the team's reach where there are any; empty where there are none. */
  readonly repairs: readonly FlipView[];
}

/** The recommended way in full. */
export interface ChosenWay {
  readonly way: WayRef;
  readonly summary: string;
  readonly steps: readonly string[];
  readonly watch: readonly string[];
  readonly reversible: { readonly rank: number; readonly because: string } | null;
  /** A hybrid's parts: what each does and the way used for it, in the file's order; empty for a single way. */
  readonly parts: readonly { readonly id: string; readonly does: string; readonly way: WayRef }[];
  /** The parts follow one another in time. */
  readonly inTime: boolean;
  /** "Second within open: …, 1 point behind."; empty where there is no other. */
  readonly runnerUp: string;
}

/** All ways, for the table of ways and the floor plan: feasible ones by rank, then ruled out, then not applicable. */
export interface WayRow {
  readonly way: WayRef;
  readonly column: { readonly id: string; readonly label: string } | null;
  readonly state: 'feasible' | 'ruled-out' | 'not-applicable';
  readonly recommended: boolean;
  readonly rank: number | null;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** Chance that it turns out to be ruled out; 0 to 1. */
  readonly exclusionChance: number;
  readonly parts: readonly { readonly id: string; readonly does: string; readonly way: WayRef }[];
  readonly inTime: boolean;
  /** Why it is out or does not apply, in a few words; empty for a feasible way. */
  readonly reason: string;
}

/** Points by criterion and reason, a column for each family's best way: the full working. */
export interface ContributionTable {
  readonly ways: readonly WayRef[];
  /** What each way has at zero points: the same for all. */
  readonly base: number;
  readonly groups: readonly {
    readonly criterion: { readonly id: string; readonly label: string };
    readonly rows: readonly {
      readonly tradeoff: string;
      readonly label: string;
      readonly points: readonly number[];
    }[];
    /** Column sums of the rows. */
    readonly subtotal: readonly number[];
  }[];
  /** The scores: base and all subtotals. */
  readonly total: readonly number[];
}

/** Something to do, to verify or to watch for. */
export interface Doing {
  /** Names it among others. */
  readonly id: string;
  readonly text: string;
  /** Empty for the steps of a way and for provisos, whose reasons stand elsewhere. */
  readonly because: string;
  readonly evidence: readonly EvidenceView[];
  /** Whether it is an action of the rule file: `id` is its id then. */
  readonly isRule: boolean;
}

/** What to do on a result, in the order to do it. */
export interface ToDo {
  /** What must hold, provisos first. */
  readonly verify: readonly Doing[];
  readonly start: readonly Doing[];
  readonly risk: readonly Doing[];
}

/** The decision that the team took, beside what is recommended. */
export interface DecidedView {
  readonly family: FamilyFace;
  /** `open`: nothing is recommended to agree with. */
  readonly relation: 'confirms' | 'overrules' | 'open';
  /** "Decided: closed, against this recommendation." */
  readonly sentence: string;
  readonly because: string;
  /** "Jo Weber, 21 November 2026"; empty where neither is given. */
  readonly signed: string;
}

/** Facts past their review day that a result rests on. */
export interface Staleness {
  readonly sentence: string;
  readonly facts: readonly {
    readonly id: string;
    /** What the fact is: a claim with its place, or a cost figure. */
    readonly text: string;
    readonly due: string;
    readonly matters: boolean;
  }[];
}
