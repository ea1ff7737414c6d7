import { compile } from './model.ts';
import { decide } from './decide.ts';
import { robustnessOf } from './robustness.ts';
import { groundOf } from './ground.ts';
import { sizedRules, sizedAnswers, LIKE_SHIPPED } from './testing/sized-rules.ts';
const rs = sizedRules(LIKE_SHIPPED, 1);
const m = compile(rs);
const time = <T>(name: string, f: () => T): T => {
  let best = 1e9;
  let r!: T;
  for (let i = 0; i < 6; i++) {
    const t = performance.now();
    r = f();
    best = Math.min(best, performance.now() - t);
  }
  process.stdout.write(name + ' ' + best.toFixed(1) + '  ');
  return r;
};
for (const n of [27, 22, 16, 8, 0]) {
  const answers = sizedAnswers(rs, n);
  console.log('\n', n);
  const g = time('ground', () => groundOf(m, { answers }));
  const r = time('robust', () => robustnessOf(g, 10000));
  const d = time('decide', () => decide(m, { answers }));
  console.log(
    r.robustness.nothing,
    r.families,
    r.robustness.entropy,
    r.robustness.expectedLoss,
    d.recommendation.status,
    d.recommendation.loweredBy,
    JSON.stringify(r.robustness.pairwise.slice(0, 3))
  );
}
