/** Tabs in the indentation: one clear problem in the place of all that the YAML library makes of them. */
import type { Flaw } from './parse.ts';

/** What a tab is replaced with in the fix. */
const SPACES = '  ';

interface Tab {
  /** Where the line with the tab begins and ends. */
  readonly line: number;
  readonly end: number;
  readonly offset: number;
}

/**
 * The flaw of a tab in the indentation of the line that the first syntax error touches, if there is one.
 * @param flaws the syntax errors, at least one
 * @param parses whether a text parses: the fix is offered only if it cures the whole file
 */
export function tabFlaw(
  text: string,
  flaws: readonly Flaw[],
  parses: (text: string) => boolean
): Flaw | undefined {
  const touched = flaws.reduce((first, flaw) => (flaw.from < first.from ? flaw : first));
  const tabs = tabsOf(text);
  const tab = tabs.find(({ line, end }) => touched.from <= end && line <= touched.to);
  if (tab === undefined) return undefined;
  const [from, to] = [tab.offset, tab.offset + 1];
  const edits = tabs.map(({ offset }) => ({ from: offset, to: offset + 1, text: SPACES }));
  const flaw = { code: 'yaml-syntax', parameters: { issue: 'tab' }, path: [], from, to } as const;
  return parses(applied(text, edits))
    ? { ...flaw, fix: { kind: 'tabs-to-spaces', parameters: {}, edits } }
    : flaw;
}

/** Every tab in the indentation of a line. */
function tabsOf(text: string): readonly Tab[] {
  return [...text.matchAll(/^[ \t]+/gm)].flatMap(({ index, 0: indentation }) => {
    const end = text.indexOf('\n', index);
    return [...indentation.matchAll(/\t/g)].map((tab) => ({
      line: index,
      end: end < 0 ? text.length : end,
      offset: index + tab.index
    }));
  });
}

function applied(text: string, edits: NonNullable<Flaw['fix']>['edits']): string {
  let [result, from] = ['', 0];
  for (const edit of edits) [result, from] = [result + text.slice(from, edit.from) + edit.text, edit.to];
  return result + text.slice(from);
}
