/**
 * `npm run bench`: how fast the engine is, and how its time grows with the rules. Prints figures beside their bars and always ends
 * well: a figure is no test. `npm run bench -- quick` leaves out the largest rule set and the browser; with `working` it takes the rules
 * that are being worked on in the place of the newest release.
 */
import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { compareVersions } from '#lib/catalog/catalog.ts';
import { readRuleText } from '#lib/rules/text.ts';
import type { RuleSet } from '#lib/rules/rule-set.ts';
import { measuredInChromium } from './chromium.ts';
import { measured, WHAT, type Row } from './measure.ts';
import { contest, usualRules, type Contest } from './peers.ts';
import { duration, growthTable, table } from './table.ts';
import { exponentOf } from './timing.ts';

const RULES = path.resolve(import.meta.dirname, '../../rules');
const SLOWDOWN = 4;
/** Growth that counts as linear: caches make the largest a little slower than ten times the second. */
const LINEAR = 1.15;

interface Rules {
  readonly name: string;
  readonly ruleSet: RuleSet;
}

function readRules(name: string): Rules {
  const { ruleSet } = readRuleText(readFileSync(path.join(RULES, name), 'utf8'));
  if (ruleSet === null) throw new Error(`${name} does not read.`);
  return { name, ruleSet };
}

/** The newest released rules, else the working file. */
function newestRules(): Rules {
  const released = readdirSync(path.join(RULES, 'released')).filter((name) => name.endsWith('.yaml'));
  const all = released.map((name) => readRules(path.join('released', name)));
  all.sort((a, b) => compareVersions(b.ruleSet.version, a.ruleSet.version));
  return all[0] ?? readRules('open-vs-closed.yaml');
}

interface Bar {
  readonly what: string;
  readonly bar: string;
  readonly found: string;
  readonly met: boolean;
}

function barsOf(
  node: readonly Row[],
  browser: readonly Row[] | null,
  contests: readonly Contest[]
): readonly Bar[] {
  const time = (rows: readonly Row[], what: string): number =>
    rows.find((row) => row.what === what && row.size === 1)!.timing.median;
  const ms = (what: string, rows: readonly Row[], most: number): Bar => ({
    what,
    bar: `≤ ${most} ms`,
    found: duration(time(rows, what)),
    met: time(rows, what) <= most
  });
  const growth = (what: string): Bar => {
    const points = node
      .filter((row) => row.what === what)
      .map(({ size, timing }) => ({ size, time: timing.median }));
    const exponent = exponentOf(points);
    const found = points.length > 1 ? exponent.toFixed(2) : '–';
    return { what: `growth: ${what}`, bar: 'linear', found, met: exponent <= LINEAR };
  };
  const grown = new Set(node.map(({ size }) => size)).size > 1;
  return [
    ...contests.flatMap(({ rules, compiled, hand, json }): Bar[] => [
      {
        what: `evaluation, ${rules}: against the loop by hand`,
        bar: '≤ 2 ×',
        found: `${(compiled / hand).toFixed(2)} ×`,
        met: compiled <= 2 * hand
      },
      {
        what: `evaluation, ${rules}: against json-rules-engine`,
        bar: '> 1000 ×',
        found: `${(json / compiled).toFixed(0)} ×`,
        met: json > 1000 * compiled
      }
    ]),
    ms(WHAT.robust, node, 16),
    ...(browser
      ? [{ ...ms(WHAT.robust, browser, 60), what: `${WHAT.robust}; Chromium, ${SLOWDOWN} × slower` }]
      : []),
    ...(grown ? [growth(WHAT.evaluate), growth(WHAT.robust), growth(WHAT.robustOpen)] : [])
  ];
}

const quick = process.argv.includes('quick');
const { name, ruleSet } = process.argv.includes('working') ? readRules('open-vs-closed.yaml') : newestRules();
const sizes = quick ? [1, 10] : [1, 10, 100];
const counts = [
  `${ruleSet.questions.length} questions`,
  `${ruleSet.tradeoffs.length} tradeoffs`,
  `${ruleSet.constraints.length} constraints`,
  `${ruleSet.alternatives.length} ways`
];
console.log(`${name}: ${counts.join(', ')}`);
console.log(
  `Node ${process.version}, ${os.cpus()[0]?.model.trim() ?? 'unknown processor'}; load ${os.loadavg()[0]!.toFixed(1)} on ${os.cpus().length} cores`
);

const contests = [
  await contest('shipped rules', ruleSet),
  await contest('20 questions, 60 rules, 3 ways', usualRules(ruleSet))
];
console.log(`\nOne evaluation, the least of rounds taken in turn; results equal\n`);
console.log(
  table(
    [
      '',
      'compiled',
      'loop by hand',
      'json-rules-engine',
      'compiled / by hand',
      'json-rules-engine / compiled'
    ],
    contests.map(({ rules, compiled, hand, json }) => [
      rules,
      ...[compiled, hand, json].map(duration),
      (compiled / hand).toFixed(2),
      (json / compiled).toFixed(0)
    ])
  )
);

const node = measured(ruleSet, { sizes, budget: quick ? 300 : 1000 });
console.log('\nIn Node: the least median of three rounds, and the least of all\n');
console.log(growthTable(node, sizes));

const browser = quick ? null : await measuredInChromium(ruleSet, { sizes: [1], budget: 1500 }, SLOWDOWN);
if (browser !== null) {
  console.log(`\nIn Chromium, ${SLOWDOWN} × slower\n`);
  console.log(growthTable(browser, [1]));
} else if (!quick) console.log('\nNo Chromium here: its figures are left out.');

console.log('\nBars\n');
console.log(
  table(
    ['', 'bar', 'found', ''],
    barsOf(node, browser, contests).map(({ what, bar, found, met }) => [
      what,
      bar,
      found,
      met ? 'met' : 'not met'
    ])
  )
);
