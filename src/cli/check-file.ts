/** One rule file checked: its problems, and its scenarios run where it has no error. */
import { compile } from '#lib/decision/index.ts';
import type { checkSchema } from '#lib/report/schema/check.ts';
import { type ScenarioResult, runScenarios } from '#lib/review/scenarios.ts';
import { member } from '#lib/rules/plain.ts';
import { CODES, type Problem } from '#lib/rules/problem.ts';
import type { RuleReading } from '#lib/rules/reading.ts';
import { readRuleText } from '#lib/rules/text.ts';
import type { z } from '#lib/rules/zod.ts';
import { readData } from './data-file.ts';
import type { Io } from './io.ts';
import { type CliProblem, ofRules, simple } from './problems.ts';
import type { Released } from './released.ts';

type FileJson = z.infer<typeof checkSchema>['files'][number];

export interface CheckedFile {
  readonly json: FileJson;
  /** Inherited scenarios that come out differently: an overlay's effect, no failure. */
  readonly effect: readonly string[];
}

/** @param wanted the file's name to show, its place to read, and the day to hold facts against */
export async function checkFile(
  io: Io,
  released: Released,
  wanted: { readonly file: string; readonly place: string; readonly today: string }
): Promise<CheckedFile> {
  const { file, place, today } = wanted;
  const text = await io.read(place);
  if (!text.ok) return unchecked(file, null, [simple(file, 'unreadable', 'text', text.reason)]);
  const reading = readRuleText(text.text, released.options(today));
  const problems = reading.problems.map((problem) => ofRules(file, problem));
  return reading.ruleSet === null
    ? unchecked(file, reading.data, problems)
    : withScenarios(file, text.text, reading, problems);
}

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

function withScenarios(
  file: string,
  text: string,
  { ruleSet, data }: RuleReading,
  problems: readonly CliProblem[]
): CheckedFile {
  if (ruleSet === null) return unchecked(file, data, [...problems]);
  const results = runScenarios(compile(ruleSet));
  const isOwn = ({ id }: ScenarioResult) => member(member(data, 'scenarios'), id) !== undefined;
  const failed = results.filter((result) => isOwn(result) && !result.passed);
  const { id, version, digest } = ruleSet;
  const scenarios = results.map((result) => scenarioJson(result, isOwn(result)));
  return {
    json: { file, id, version, digest, problems: [...problems, ...failures(file, text, failed)], scenarios },
    effect: results.filter((result) => !isOwn(result) && !result.passed).map((result) => result.id)
  };
}

/** An error for each member that a scenario expects and does not get, at the scenario's line. */
function failures(file: string, text: string, failed: readonly ScenarioResult[]): readonly CliProblem[] {
  const reading = failed.length > 0 ? readData(file, text) : undefined;
  return failed.flatMap(({ id, failures: members }) =>
    members.map(({ member: name, expected, found }) => {
      const path = ['scenarios', id];
      const place = reading?.ok === true ? reading.placeOf(path) : {};
      const parameters = { id, member: name, expected, found };
      const problem: Problem = {
        code: 'scenario-failed',
        ...CODES['scenario-failed'],
        parameters,
        path,
        ...place
      };
      return ofRules(file, problem);
    })
  );
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
