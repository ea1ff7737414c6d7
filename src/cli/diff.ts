/** `diff`: what an edit of a rule file changes. */
import { compile } from '#lib/decision/index.ts';
import { difference, type Difference, type Side } from '#lib/review/difference.ts';
import { isOverlay, merge } from '#lib/rules/overlay/overlay.ts';
import { readRuleText } from '#lib/rules/text.ts';
import { changeLine, exampleLine, ruleLine, scenarioLine } from '#lib/words/difference.ts';
import type { CommandOf } from './arguments.ts';
import { DONE, type ExitStatus, type Io } from './io.ts';
import { type CliProblem, harmless, ofRules, simple } from './problems.ts';
import { json, refuse } from './refuse.ts';
import { readReleased, type Released } from './released.ts';

/** Takes whole rule files and overlays alike. */
export async function runDiff(io: Io, { before, after, format }: CommandOf<'diff'>): Promise<ExitStatus> {
  const released = readReleased();
  const [old, now] = [await readSide(io, released, before), await readSide(io, released, after)];
  if (!old.ok || !now.ok)
    return refuse(io, format, [...(old.ok ? [] : old.problems), ...(now.ok ? [] : now.problems)]);
  const found = await difference(old.side, now.side);
  if (found === null) throw new Error('A comparison that nobody can cancel was cancelled.');
  if (format === 'json') io.out(json(found));
  else for (const line of linesOf(found)) io.out(`${harmless(line)}\n`);
  return DONE;
}

type SideReading =
  | { readonly ok: true; readonly side: Side }
  | { readonly ok: false; readonly problems: readonly CliProblem[] };

async function readSide(io: Io, released: Released, file: string): Promise<SideReading> {
  const text = await io.read(file);
  if (!text.ok) return { ok: false, problems: [simple(file, 'unreadable', 'text', text.reason)] };
  const options = released.options();
  const { ruleSet, data, problems } = readRuleText(text.text, options);
  if (ruleSet === null) {
    const errors = problems.filter(({ severity }) => severity === 'error');
    return { ok: false, problems: errors.map((each) => ofRules(file, each)) };
  }
  const whole = isOverlay(data) ? merge(data, options).data : data;
  return { ok: true, side: { model: compile(ruleSet), data: whole } };
}

function linesOf({ rules, scenarios, changed, exact, examples }: Difference): readonly string[] {
  return [
    ...rules.map(ruleLine),
    ...scenarios.map(scenarioLine),
    changeLine(changed, exact),
    ...examples.map(exampleLine)
  ];
}
