/**
 * The door for a rule file's text: YAML or JSON, with positions. The one door of this room that needs the
 * YAML library.
 */
import { checkRules } from './check.ts';
import { type Finding, withoutPlace } from './finding.ts';
import { isNamedFreely } from './members.ts';
import { CODES, type Position, type Problem } from './problem.ts';
import type { ReadOptions, RuleReading } from './reading.ts';
import { MOST } from './finish.ts';
import { fixOf } from './text/fixes.ts';
import { locator, nodeFlaws, type YamlDocument } from './text/nodes.ts';
import { type Flaw, parse, type Parse } from './text/parse.ts';
import { positions, trimmed } from './text/places.ts';
import { tabFlaw } from './text/tabs.ts';

/**
 * Reads a rule set, or an overlay (CONTRACT §1.1), from YAML text: every problem has its line and column, and
 * where possible a fix.
 * @param text YAML 1.2 or JSON, of any content: it may come from a stranger
 * @param parsedBy for an editor, a parser that remembers the text before
 */
export function readRuleText(text: string, options: ReadOptions = {}, parsedBy: Parse = parse): RuleReading {
  const parsed = parsedBy(text);
  const flaws = parsed.flaws.length > 0 ? withTabs(text, parsed.flaws) : [];
  if (parsed.document === undefined || flaws.length > 0) return unread(flaws, text);
  const inNodes = nodeFlaws(parsed.document, text, parsed.sound);
  if (inNodes.some(({ code }) => code !== 'duplicate-id')) return unread(inNodes, text);
  return readDocument(text, { document: parsed.document, data: parsed.data() }, inNodes, options);
}

/** One problem for a tab in the indentation, in the place of all that follows from it. */
function withTabs(text: string, flaws: readonly Flaw[]): readonly Flaw[] {
  const parses = (changed: string) => parse(changed).flaws.length === 0;
  const tab = flaws.every(({ code }) => code === 'yaml-syntax') && tabFlaw(text, flaws, parses);
  return tab ? [tab] : flaws;
}

function unread(flaws: readonly Flaw[], text: string): RuleReading {
  return {
    ruleSet: null,
    data: null,
    problems: inTextOrder(flaws.slice(0, MOST).map(flawPlacer(text))),
    accepts: []
  };
}

/** Ids that stand twice do not keep the rest from being checked. */
function readDocument(
  text: string,
  { document, data }: { readonly document: YamlDocument; readonly data: unknown },
  twice: readonly Flaw[],
  options: ReadOptions
): RuleReading {
  const { ruleSet, findings, accepts } = checkRules(data, options);
  const problems = [
    ...twice
      .slice(0, MOST)
      .map((flaw) => renamable(flaw, text))
      .map(flawPlacer(text)),
    ...findings.map(findingPlacer(text, document))
  ];
  return { ruleSet: twice.length > 0 ? null : ruleSet, data, problems: inTextOrder(problems), accepts };
}

/** An id that stands twice, with a free one to write in its place: a copy that was not given a name yet. Other members are not names. */
function renamable(flaw: Flaw, text: string): Flaw {
  const { path, from, to } = flaw;
  const id = String(path.at(-1));
  if (!isNamedFreely(path)) return flaw;
  const free = freeIdIn(text, id);
  const edit = { from, to, text: text.slice(from, to).replace(id, free) };
  return { ...flaw, fix: { kind: 'replace', parameters: { to: free }, edits: [edit] } };
}

/** An id of which nothing stands anywhere in the text: whatever names it, it names nothing else. */
function freeIdIn(text: string, id: string): string {
  let count = 2;
  while (text.includes(`${id}-${count}`)) count++;
  return `${id}-${count}`;
}

/** A problem with its place in the text. */
type Placed = Problem & { readonly start: Position };

function flawPlacer(text: string): (flaw: Flaw) => Placed {
  const positionOf = positions(text);
  return ({ from, to, ...flaw }) => ({
    ...flaw,
    ...CODES[flaw.code],
    start: positionOf(from),
    end: positionOf(to)
  });
}

function findingPlacer(text: string, document: YamlDocument): (found: Finding) => Placed {
  const positionOf = positions(text);
  const locate = locator(document);
  return (found) => {
    const place = locate(found.path, found.part);
    const [from, to] = trimmed(text, place.from, place.to);
    const fix = fixOf(found, text, document, locate);
    const problem = { ...withoutPlace(found), start: positionOf(from), end: positionOf(to) };
    return fix ? { ...problem, fix } : problem;
  };
}

function inTextOrder(problems: readonly Placed[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.start.offset - b.start.offset);
}
