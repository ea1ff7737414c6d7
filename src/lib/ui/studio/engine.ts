/**
 * Owns what the studio works out of sight: reading a text, editing it, deciding on it, its scenarios, its review, its impact.
 * Runs in a worker; nothing here knows the page.
 */
import { compile, type Model } from '#lib/decision/index.ts';
import { withFactsOf } from '#lib/decision/kept-facts.ts';
import type { Replayable } from '#lib/document/replay.ts';
import { applyEdit, revertDifference, type EditResult } from '#lib/editing/edit.ts';
import type { Edit } from '#lib/editing/edits.ts';
import { differences, type Difference } from '#lib/editing/differences.ts';
import { type Range, rangeOf } from '#lib/editing/places.ts';
import { sourceOf } from '#lib/editing/source.ts';
import { type Suggestions, suggestionsAt } from '#lib/editing/suggest.ts';
import { mergedWith } from '#lib/editing/overlay.ts';
import { explainScenario, type ExplainedScenario } from '#lib/report/exchange/explained.ts';
import type { KeptScenario } from '#lib/report/exchange/scenario.ts';
import { difference } from '#lib/review/difference.ts';
import { Pace, type Paced } from '#lib/review/pace.ts';
import type { Coverage } from '#lib/review/coverage.ts';
import { problemsFound } from '#lib/review/found.ts';
import { review } from '#lib/review/review.ts';
import { runScenario, type ScenarioResult } from '#lib/review/scenarios.ts';
import { isOverlay } from '#lib/rules/overlay/overlay.ts';
import { member, type Path } from '#lib/rules/plain.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import type { RuleReading } from '#lib/rules/reading.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { parserWithMemory } from '#lib/rules/text/again.ts';
import type { Parse } from '#lib/rules/text/parse.ts';
import { type About, aboutBroken, aboutIn } from './about.ts';
import {
  compared,
  inForm,
  scenarioOf,
  tableAgainst,
  type Comparison,
  type Form,
  type Table
} from './exchange.ts';
import { placed, type Places } from './placed.ts';
import { type ToldImpact, toldImpact } from './told-impact.ts';
import { type Verdict, verdictOf, worthOf } from './verdict.ts';

/** A released rule set, as its parsed data. */
export interface Base {
  readonly id: string;
  readonly version: string;
  readonly data: unknown;
}

/** A text as the studio sees it. Plain data. */
export interface Seen {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** Whether it can be decided with. */
  readonly works: boolean;
  /** The author's own parsed data; null while the text does not parse. */
  readonly own: unknown;
  /** The rules that they make: of an overlay, merged with its base. */
  readonly whole: unknown;
  /** What an overlay extends, by its name alone: its data are long, and stay here. Null for a whole rule set. */
  readonly base: Pick<Base, 'id' | 'version'> | null;
  /** What an overlay changes in its base. */
  readonly differences: readonly Difference[];
  /** By criterion, what one point is worth in points of 100; empty while the text does not work. */
  readonly worth: Readonly<Record<string, number>>;
}

/** What a review says of a text, where it stands there. */
export interface Reviewed extends Places {
  readonly coverage: Coverage;
}

/** A text that was read, with what it extends and what they make together. */
interface Read {
  readonly text: string;
  readonly reading: RuleReading;
  readonly base: Base | null;
  readonly whole: unknown;
}

export class Engine {
  #bases: readonly Base[] = [];
  #today: string | undefined;
  #read: Read | null = null;
  /** Every text is an edit of the one before, or that again. */
  readonly #parser = parserWithMemory();
  readonly #ofBases = new Map<Base, readonly Problem[]>();
  #model: { readonly ruleSet: RuleSet; readonly model: Model } | null = null;

  /** @param today a day, YYYY-MM-DD */
  async begin(bases: readonly Base[], today: string): Promise<void> {
    this.#bases = bases;
    this.#today = today;
    await Promise.resolve();
  }

  async see(text: string): Promise<Seen> {
    const { reading, base, whole } = this.#readOf(text);
    const { ruleSet, data, problems } = reading;
    await Promise.resolve();
    return {
      text,
      problems,
      works: ruleSet !== null,
      own: data,
      whole,
      base: base && { id: base.id, version: base.version },
      differences: base ? differences(base.data, data) : [],
      worth: ruleSet ? worthOf(ruleSet) : {}
    };
  }

  /** The text as it was last read, or reads it. */
  #readOf(text: string, parse: Parse = this.#parser.parse): Read {
    if (this.#read?.text === text) return this.#read;
    const reading = readRuleText(text, this.#options(), parse);
    const base = isOverlay(reading.data) ? this.#baseOf(reading.data) : null;
    const whole = base ? mergedWith(base.data, reading.data) : reading.data;
    this.#read = { text, reading, base, whole };
    return this.#read;
  }

  #options() {
    const find = (id: string, version: string) => this.#base(id, version)?.data;
    return {
      base: find,
      released: this.#bases.map(({ id, version }) => `${id}@${version}`),
      today: this.#today
    };
  }

  #base(id: string, version: string): Base | undefined {
    return this.#bases.find((each) => each.id === id && each.version === version);
  }

  #baseOf(data: unknown): Base | null {
    const named = member(data, 'extends');
    const [id = '', version = ''] = typeof named === 'string' ? named.split('@') : [];
    return this.#base(id, version) ?? null;
  }

  /** The text with an edit of its form made. */
  async edit(text: string, edit: Edit): Promise<EditResult> {
    return Promise.resolve(applyEdit(text, edit, { ...this.#options(), parsedBy: this.#parser.parse }));
  }

  /** The text without one of its differences from the base. */
  async revert(text: string, place: Pick<Difference, 'path'>): Promise<EditResult> {
    return Promise.resolve(revertDifference(text, place));
  }

  /** What can be written at an offset of the text. */
  async suggest(text: string, offset: number, whole: unknown): Promise<Suggestions> {
    return Promise.resolve(suggestionsAt(text, offset, whole));
  }

  /** What stands at an offset of the text, where it is declared, and where it is used; without ranges while it does not parse. */
  async about(text: string, offset: number): Promise<About> {
    const source = sourceOf(text, this.#parser.parse);
    return Promise.resolve(
      source ? aboutIn(source, this.#wholeOf(source.data), offset) : aboutBroken(text, offset)
    );
  }

  /** Where the member at a path, or what encloses it, stands in the text; null while it does not parse. */
  async find(text: string, path: Path): Promise<Range | null> {
    const source = sourceOf(text, this.#parser.parse);
    if (!source) return Promise.resolve(null);
    const lengths = path.map((_, index) => path.length - index);
    const ranges = lengths.map((length) => rangeOf(source, path.slice(0, length), 'key'));
    return Promise.resolve(ranges.find((each) => each !== null) ?? null);
  }

  #wholeOf(data: unknown): unknown {
    const base = isOverlay(data) ? this.#baseOf(data) : null;
    return base ? mergedWith(base.data, data) : data;
  }

  /** What `decide` gives, or null where the text has a flaw or takes long to read: while a key waits, that is read elsewhere. */
  async foresee(text: string, run: Replayable): Promise<Verdict | null> {
    const parsed = this.#parser.parseQuickly(text);
    if (!parsed) return null;
    this.#readOf(text, () => parsed);
    return this.decide(text, run);
  }

  /** What the text makes of answers; null while it does not work. Answers that it has no place for are left out. */
  async decide(text: string, run: Replayable): Promise<Verdict | null> {
    const model = this.#modelOf(text);
    return Promise.resolve(model && verdictOf(model, run));
  }

  /** Every scenario of the text; null while it does not work, or if it was cancelled. */
  async scenarios(text: string, paced: Paced = {}): Promise<readonly ScenarioResult[] | null> {
    const model = this.#modelOf(text);
    if (!model) return null;
    const results: ScenarioResult[] = [];
    const pace = new Pace(paced, model.ruleSet.scenarios.length);
    for (const scenario of model.ruleSet.scenarios) {
      if (!(await pace.next('scenarios'))) return null;
      results.push(runScenario(model, scenario).result);
    }
    return results;
  }

  /** Why scenarios came out otherwise than they expect; none while the text does not work. @param ids those of the scenarios */
  async explain(text: string, ids: readonly string[]): Promise<readonly ExplainedScenario[]> {
    const model = this.#modelOf(text);
    const meant = model?.ruleSet.scenarios.filter(({ id }) => ids.includes(id)) ?? [];
    return Promise.resolve(model ? meant.map((each) => explainScenario(model, each)) : []);
  }

  /** A run as a scenario of the text; null while it does not work. */
  async scenario(text: string, run: Replayable, title: string): Promise<KeptScenario | null> {
    const model = this.#modelOf(text);
    return Promise.resolve(model && scenarioOf(model, run, title));
  }

  /** What one text changes in another. */
  async compare(before: string, after: string): Promise<Comparison> {
    return Promise.resolve(compared(before, after));
  }

  /** The text in another form; null while it does not parse. */
  async exported(text: string, form: Form): Promise<string | null> {
    const source = sourceOf(text, this.#parser.parse);
    return Promise.resolve(source && inForm(source.data, this.#wholeOf(source.data), form));
  }

  /** A table of reasons against those of a text. */
  async table(text: string, csv: string): Promise<Table> {
    return Promise.resolve(tableAgainst(this.#wholeOf(sourceOf(text, this.#parser.parse)?.data), csv));
  }

  /** The review of all answers; null while the text does not work, or if it was cancelled. */
  async review(text: string, paced: Paced = {}): Promise<Reviewed | null> {
    const model = this.#modelOf(text);
    const own = model && (await review(model, paced));
    const { reading, base } = this.#readOf(text);
    const inherited = own && (await this.#foundIn(base, paced));
    if (!own || !inherited) return null;
    const { data, accepts } = reading;
    const problems = problemsFound({ data, accepts, own, inherited });
    return { coverage: own.coverage, ...placed(text, problems, own.coverage) };
  }

  /** What a review of an overlay's base finds; it does not change while the studio is open. */
  async #foundIn(base: Base | null, paced: Paced): Promise<readonly Problem[] | null> {
    if (!base) return [];
    const known = this.#ofBases.get(base);
    if (known) return known;
    const { ruleSet } = readRuleText(JSON.stringify(base.data), this.#options());
    const found = ruleSet && (await review(compile(ruleSet), paced));
    if (found) this.#ofBases.set(base, found.problems);
    return found && found.problems;
  }

  /** What the text changes against another one (null: against its base); null where one of them does not work, or if it was cancelled. */
  async impact(before: string | null, after: string, paced: Paced = {}): Promise<ToldImpact | null> {
    const now = this.#sideOf(after);
    const was = before === null ? this.#baseSide(after) : this.#sideOf(before);
    const found = was && now && (await difference(was, now, paced));
    return found && toldImpact(found, was.data, now.data);
  }

  #sideOf(text: string) {
    const model = this.#modelOf(text);
    return model && { model, data: this.#read?.whole };
  }

  /** The base of an overlay as a side of its own. */
  #baseSide(text: string) {
    const { base } = this.#readOf(text);
    return base && this.#sideOf(JSON.stringify(base.data));
  }

  #modelOf(text: string): Model | null {
    const { ruleSet } = this.#readOf(text).reading;
    if (!ruleSet) return null;
    if (this.#model?.ruleSet !== ruleSet)
      this.#model = { ruleSet, model: withFactsOf(compile(ruleSet), this.#model?.model ?? null) };
    return this.#model.model;
  }
}
