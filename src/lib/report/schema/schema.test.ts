import { describe, expect, it } from 'vitest';
import type { Decision } from '#lib/decision/index.ts';
import type { z } from '#lib/rules/zod.ts';
import type { decisionSchema } from './decision.ts';
import { outputJsonSchemas } from './index.ts';

/** Lists of a schema's type are mutable, those of the decision are not: that is the only difference allowed. */
type Frozen<T> = T extends readonly (infer Item)[]
  ? number extends T['length']
    ? readonly Frozen<Item>[]
    : { readonly [Key in keyof T]: Frozen<T[Key]> }
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;

type FromSchema = Frozen<z.infer<typeof decisionSchema>>;
type Same = [FromSchema] extends [Decision] ? ([Decision] extends [FromSchema] ? true : false) : false;

/** Optional members are checked by name: to lack one is to be assignable. */
type Keys = keyof Required<FromSchema> extends keyof Decision
  ? keyof Required<Decision> extends keyof FromSchema
    ? true
    : false
  : false;

describe('the schema of a decision', () => {
  it('is the type of a decision', () => {
    const same: [Same, Keys] = [true, true];
    expect(same).toEqual([true, true]);
  });
});

describe('published JSON Schemas', () => {
  it.each([...outputJsonSchemas()])(
    'rules/schemas/%s.json is up to date (vitest -u writes it)',
    async (name, schema) => {
      const text = `${JSON.stringify(schema, null, 2)}\n`;
      await expect(text).toMatchFileSnapshot(`../../../../rules/schemas/${name}.json`);
    }
  );
});
