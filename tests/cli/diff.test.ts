/** `diff` on two rule files: text, JSON, and what it refuses. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffSchema } from '#lib/report/schema/index.ts';
import { called, ROOT, temporary } from './command.ts';

const OLD = 'tests/review/clean.yaml';
const edited = readFileSync(`${ROOT}/${OLD}`, 'utf8').replace('{ sit: 2, both: -3 }', '{ sit: -3, both: 3 }');
const NEW = temporary('new.yaml', edited);

describe('diff', () => {
  it('says what an edit changes', async () => {
    const { status, out, err } = await called(['diff', OLD, NEW]);
    expect([status, err]).toEqual([0, '']);
    const lines = out.split('\n');
    expect(lines.slice(0, 2)).toEqual([
      '~ tradeoffs.motors-cost.gives.sit',
      '~ tradeoffs.motors-cost.gives.both'
    ]);
    expect(lines[2]).toMatch(/^\d+ of 100 answers change family \(all answers gone through\)\.$/);
    expect(lines[3]).toMatch(/^ sit becomes stand: hours: \w+; money: little; wheels: /);
  });

  it('gives JSON of the published shape', async () => {
    const { status, out } = await called(['diff', OLD, NEW, '--format', 'json']);
    const found = diffSchema.parse(JSON.parse(out));
    expect(status).toBe(0);
    expect(found.exact).toBe(true);
    expect(found.changed).toBeGreaterThan(0);
    expect(found.rules).toHaveLength(2);
  });

  it('finds nothing between a file and itself', async () => {
    const { out } = await called(['diff', OLD, OLD]);
    expect(out).toBe('No answers change family (all answers gone through).\n');
  });

  it('refuses files with errors, and one file alone', async () => {
    const broken = temporary('broken.yaml', edited.replace('because: Every chair has wheels.', ''));
    const refused = await called(['diff', OLD, broken]);
    expect(refused.status).toBe(1);
    expect(refused.err).toContain(`${broken}:79:3: error:`);
    const usage = await called(['diff', OLD]);
    expect(usage.status).toBe(2);
    expect(usage.err).toContain('Name two rule files');
  });
});
