/** One rule file checked: its problems, those of all its answers too, and its scenarios run where it has no error. */
import { compile } from '#lib/decision/index.ts';
import type { checkSchema } from '#lib/report/schema/check.ts';
import { ownScenarios } from '#lib/review/found.ts';
import { type Review, review } from '#lib/review/review.ts';
import type { ScenarioResult } from '#lib/review/scenarios.ts';
import { member } from '#lib/rules/plain.ts';
import type { Problem } from '#lib/rules/problem.ts';
import type { RuleReading } from '#lib/rules/reading.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { readRuleText } from '#lib/rules/text.ts';
import type { z } from '#lib/rules/zod.ts';
import { withMends } from './check-mends.ts';
import { reviewProblems } from './check-problems.ts';
import type { Io } from './io.ts';
import { type CliProblem, ofRules, simple } from './problems.ts';
import type { Released } from './released.ts';

type FileJson = z.infer<typeof checkSchema>['files'][number];

export interface CheckedFile {
  readonly json: FileJson;
  /** Inherited scenarios that come out differently: an overlay's effect, no failure. */
  readonly effect: readonly string[];
}

/** Reviews made already, by digest: several overlays extend one release. */
export type Reviews = Map<string, Promise<Review>>;

interface Wanted {
  /** The file's name to show, its place to read, and the day to hold facts against. */
  readonly file: string;
  readonly place: string;
  readonly today: string;
}

export async function checkFile(
  io: Io,
  released: Released,
  reviews: Reviews,
  { file, place, today }: Wanted
): Promise<CheckedFile> {
  const text = await io.read(place);
  if (!text.ok) return unchecked(file, null, [simple(file, 'unreadable', 'text', text.reason)]);
  const options = released.options(today);
  const reading = readRuleText(text.text, options);
  const { ruleSet, data } = reading;
  const mended = (found: readonly Problem[]) => withMends(found, { text: text.text, data, options });
  const problems = mended(reading.problems).map((problem) => ofRules(file, problem));
  if (ruleSet === null) return unchecked(file, data, problems);
  const base = ruleSet.base && (await released.catalog.find(ruleSet.base)?.release.full());
  const inherited = base ? (await reviewOf(base, reviews)).problems : [];
  const own = await reviewOf(ruleSet, reviews);
  return reviewed({ file, text: text.text, reading, ruleSet, own, inherited, problems, mended });
}

function reviewOf(ruleSet: RuleSet, reviews: Reviews): Promise<Review> {
  const made = reviews.get(ruleSet.digest) ?? finished(ruleSet);
  reviews.set(ruleSet.digest, made);
  return made;
}

async function finished(ruleSet: RuleSet): Promise<Review> {
  const result = await review(compile(ruleSet));
  if (result === null) throw new Error('A review that nobody can cancel was cancelled.');
  return result;
}

function inTextOrder(a: CliProblem, b: CliProblem): number {
  const [one, other] = [a, b].map(({ start }) => start ?? { line: 0, column: 0 }) as [Place, Place];
  return one.line - other.line || one.column - other.column;
}

type Place = NonNullable<CliProblem['start']>;

/** A file with errors: what it calls itself, as far as it can be read. */
function unchecked(file: string, data: unknown, problems: CliProblem[]): CheckedFile {
  const named = (name: string) => {
    const value = member(data, name);
    return typeof value === 'string' ? value : null;
  };
  return {
    json: { file, id: named('id'), version: named('version'), digest: null, problems, scenarios: [] },
    effect: []
  };
}

interface Reviewed {
  readonly file: string;
  readonly text: string;
  readonly reading: RuleReading;
  readonly ruleSet: RuleSet;
  readonly own: Review;
  readonly inherited: Review['problems'];
  readonly problems: readonly CliProblem[];
  /** Gives problems their fixes. */
  readonly mended: (found: readonly Problem[]) => readonly Problem[];
}

function reviewed({ file, text, reading, ruleSet, own, inherited, problems, mended }: Reviewed): CheckedFile {
  const { data, accepts } = reading;
  const mine = new Set(ownScenarios(data, own.scenarios));
  const isOwn = (result: ScenarioResult) => mine.has(result);
  const { id, version, digest } = ruleSet;
  const found = mended(reviewProblems({ file, text, data, accepts, inherited, own })).map((problem) =>
    ofRules(file, problem)
  );
  const { coverage, shares } = own;
  return {
    json: {
      file,
      id,
      version,
      digest,
      problems: [...problems, ...found].sort(inTextOrder),
      scenarios: own.scenarios.map((result) => scenarioJson(result, isOwn(result))),
      coverage: structuredClone(coverage) as FileJson['coverage'],
      shares: structuredClone(shares)
    },
    effect: own.scenarios.filter((result) => !isOwn(result) && !result.passed).map((result) => result.id)
  };
}

function scenarioJson(
  { id, passed, expected, got }: ScenarioResult,
  isOwn: boolean
): FileJson['scenarios'][number] {
  const asked = {
    family: [...expected.family],
    alternative: [...expected.alternative],
    status: [...expected.status],
    'ruled-out': [...expected.ruledOut],
    provisos: [...expected.provisos]
  };
  const { ruledOut, provisos, ...rest } = got;
  return {
    id,
    passed,
    ...(isOwn ? {} : { inherited: true }),
    expected: Object.fromEntries(Object.entries(asked).filter(([, list]) => list.length > 0)),
    got: { ...rest, 'ruled-out': [...ruledOut], provisos: [...provisos] }
  };
}
