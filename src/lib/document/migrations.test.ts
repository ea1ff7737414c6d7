import { describe, expect, it } from 'vitest';
import { history, migrate, type Migration } from './migrations.ts';

/** Each step notes that it ran. */
const step = (from: number): Migration => ({
  from,
  migrate: (data) => ({ ...data, steps: `${typeof data['steps'] === 'string' ? data['steps'] : ''}${from}` })
});

describe('history', () => {
  it('takes steps that leave nothing out', () => {
    expect(history(1, []).current).toBe(1);
    expect(history(3, [step(1), step(2)]).migrations).toHaveLength(2);
  });

  it.each([
    ['a gap', 4, [step(1), step(3)]],
    ['another order', 3, [step(2), step(1)]],
    ['a step twice', 3, [step(1), step(1)]],
    ['a start later than 1', 3, [step(2)]],
    ['an end too soon', 3, [step(1)]],
    ['an end too late', 2, [step(1), step(2)]]
  ])('throws at start-up on %s', (_, current, migrations) => {
    expect(() => history(current, migrations)).toThrow('every format');
  });
});

describe('migrate', () => {
  const formats = history(3, [step(1), step(2)]);

  it('runs the steps from the format of the data, in order', () => {
    expect(migrate({ format: 1 }, formats)).toEqual({ ok: true, data: { format: 3, steps: '12' } });
    expect(migrate({ format: 2 }, formats)).toEqual({ ok: true, data: { format: 3, steps: '2' } });
    expect(migrate({ format: 3 }, formats)).toEqual({ ok: true, data: { format: 3 } });
  });

  it.each([
    [{ format: 4 }, 'newer-format'],
    [{ format: 0 }, 'unknown-format'],
    [{ format: 1.5 }, 'unknown-format'],
    [{ format: '1' }, 'unknown-format'],
    [{ format: null }, 'unknown-format'],
    [{}, 'no-format'],
    [Object.create({ format: 1 }), 'no-format'],
    [[], 'not-an-object'],
    [null, 'not-an-object']
  ])('refuses %o', (data, code) => {
    expect(migrate(data, formats)).toMatchObject({ ok: false, problem: { code } });
  });
});
