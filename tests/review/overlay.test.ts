/** The review of an overlay: what it brings about itself, without what its base has already. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkSchema } from '#lib/report/schema/index.ts';
import { called, ROOT, SLOW, temporary } from '../cli/command.ts';

const BASE = readFileSync(`${ROOT}/rules/released/open-vs-closed-0.1.0.yaml`, 'utf8');
const OVERLAY = `format: 1
extends: open-vs-closed@0.1.0
id: our-rules
version: 1.0.0
title: Our rules
questions:
  canteen:
    ask: Is there a canteen?
    options: { yes: { label: 'Yes' }, no: { label: 'No' } }
    accept: { dead-option: It will matter next year., never-wins: Never. }
constraints:
  never:
    when: { place: device, not: { place: device } }
    rules-out: [open-own]
    because: It cannot be.
    accept: { uncited-rule: House rule. }
`;

describe('the review of an overlay', () => {
  it(
    'finds what the overlay brings about, at its own lines, and accepts what it accepts',
    async () => {
      expect(BASE).toContain('version: 0.1.0');
      const { out, status } = await called(['check', temporary('ours.yaml', OVERLAY), '--format', 'json']);
      const [file] = checkSchema.parse(JSON.parse(out)).files;
      const found = file!.problems.map(({ code, start, accepted }) => [code, start!.line, accepted]);
      expect(status).toBe(0);
      expect(found).toEqual([
        ['dead-option', 9, 'It will matter next year.'],
        ['dead-option', 9, 'It will matter next year.'],
        ['unused-accept', 10, undefined],
        ['uncited-rule', 12, 'House rule.'],
        ['never-fires', 12, undefined]
      ]);
      expect(file!.scenarios.every(({ inherited, passed }) => inherited === true && passed)).toBe(true);
    },
    SLOW
  );
});
