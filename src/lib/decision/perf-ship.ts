import { readFileSync } from 'node:fs';
import { readRuleText } from '#lib/rules/text.ts';
import { compile } from './model.ts';
import { decide } from './decide.ts';
import { interview } from './interview.ts';
import { flipsOf } from './flips.ts';
import { informationOf } from './information.ts';
import { sourcesOf } from './sources.ts';
import { stabilityOf } from './stability.ts';
import { weightChangeOf } from './weight-change.ts';
import { groundOf } from './ground.ts';
import { robustnessOf } from './robustness.ts';
const { ruleSet, problems } = readRuleText(readFileSync('rules/open-vs-closed.yaml', 'utf8'));
if (!ruleSet) {
  console.log(problems.filter((p) => p.severity === 'error').slice(0, 5));
  process.exit(1);
}
const m = compile(ruleSet);
console.log(
  ruleSet.questions.length,
  'questions',
  ruleSet.tradeoffs.length,
  'tradeoffs',
  ruleSet.alternatives.length,
  'ways',
  ruleSet.constraints.length,
  'constraints'
);
const time = <T>(name: string, f: () => T, n = 3): T => {
  let best = 1e9;
  let r!: T;
  for (let i = 0; i < n; i++) {
    const t = process.cpuUsage();
    r = f();
    const u = process.cpuUsage(t);
    best = Math.min(best, (u.user + u.system) / 1000);
  }
  process.stdout.write(name + ' ' + best.toFixed(1) + '  ');
  return r;
};
const answers: Record<string, string | string[]> = {};
for (let s = 0; s < 60; s++) {
  const i = interview(m, { answers });
  const left = i.questions.unanswered;
  if (s % 2 === 0) {
    const g = time('ground', () => groundOf(m, { answers }));
    time('interview', () => interview(m, { answers }));
    const d = time('decide', () => decide(m, { answers }));
    time('robust', () => robustnessOf(g, 10000));
    time('flips', () => flipsOf(g));
    time('info', () => informationOf(g));
    time('sources', () => sourcesOf(g));
    time('stab', () => [stabilityOf(g), weightChangeOf(g)]);
    console.log(d.flips?.any.smallest, d.flips?.any.count, d.flips?.withinReach.smallest);
    console.log(
      '| open',
      left.length + i.questions.unsure.length,
      'size',
      g.tree.plan.size.toExponential(1),
      'exact',
      d.recommendation.exact,
      'enough',
      i.enough,
      'settled',
      i.settled,
      'soft',
      d.recommendation.soft,
      'worth',
      i.worth.length,
      d.recommendation.status,
      d.recommendation.alternative
    );
  }
  const q = i.next ?? left[0];
  if (!q) break;
  const question = ruleSet.questions.find((x) => x.id === q)!;
  const o = question.options[(s * 7 + 1) % question.options.length]!.id;
  answers[q] = question.kind === 'many' ? [o] : o;
}
