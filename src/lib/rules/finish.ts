/** The last step of the checks: nearest names, and no more problems than anyone can read. */
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { sectionsOf } from './references/declared.ts';

/** Files with more problems are hostile or not rule files. */
export const MOST = 1_000;
/** Comparing names and tracing uses costs the most; later problems go without suggestions and fixes. */
const MOST_SUGGESTIONS = 100;

/** The findings with their nearest names, without those that only follow from a misspelt member. */
export function finished(findings: readonly Finding[]): readonly Finding[] {
  const suggested = findings
    .slice(0, MOST)
    .map((each, index) => (index < MOST_SUGGESTIONS ? suggest(each) : { ...each, cure: undefined }));
  const misspelt = new Set(suggested.flatMap(placeMeant));
  return misspelt.size === 0 ? suggested : suggested.filter((each) => !follows(each, misspelt));
}

function suggest({ meant, ...found }: Finding): Finding {
  const to = meant && nearest(meant.name, meant.candidates);
  if (to === undefined) return found;
  const parameters = { ...found.parameters, nearest: to };
  return { ...found, parameters, cure: found.cure ?? { kind: 'replace', to } };
}

function placeMeant({ path, parameters }: Finding): readonly string[] {
  const { issue, nearest: to } = parameters;
  return issue === 'unknown-member' && to !== undefined ? [JSON.stringify([...path.slice(0, -1), to])] : [];
}

/**
 * What a misspelt member was meant to be is not missing too, and what a misspelt section declares is not
 * unknown.
 */
function follows({ code, path, parameters }: Finding, misspelt: ReadonlySet<string>): boolean {
  const { issue, kind } = parameters;
  if (code === 'missing-reason' || issue === 'missing-member') return misspelt.has(JSON.stringify(path));
  if (issue === 'without-cost-model') return misspelt.has(JSON.stringify(['cost-model']));
  const sections = code === 'unknown-id' && typeof kind === 'string' ? sectionsOf(kind) : [];
  return sections.some((section) => misspelt.has(JSON.stringify([section])));
}
