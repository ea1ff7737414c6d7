/** Documents of every shape, for properties: whatever the schema allows, and now and then a word of the rules in `small-rules.ts`. */
import fc from 'fast-check';
import type { AjarDocument } from '#lib/document/document.ts';

const letter = fc.constantFrom(...'abcxyz019-');
const id = fc
  .oneof(
    fc.constantFrom('place', 'work', 'office', 'anywhere', 'extract', 'none-of-it', 'constructor', 'cost'),
    fc
      .tuple(fc.array(letter, { maxLength: 8 }), fc.array(letter, { maxLength: 3 }))
      .map(([a, b]) => `${a.join('')}q${b.join('')}`)
  )
  .filter((text) => text !== 'unsure');

const text = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constant('Über\n“A & B”')
);
const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const digest = fc
  .array(fc.constantFrom(...'0123456789abcdef'), { minLength: 16, maxLength: 16 })
  .map((each) => each.join(''));
const version = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((numbers) => numbers.join('.'));

/** Not −0: JSON has none. */
const figure = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

function record<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Record<string, Value>> {
  return fc.array(fc.tuple(id, value), { maxLength: 12 }).map((entries) => Object.fromEntries(entries));
}

const answer = fc.oneof(fc.constant('unsure'), id, fc.uniqueArray(id, { minLength: 1, maxLength: 4 }));

/** Any document that may stand in a link. */
export const anyDocument: fc.Arbitrary<AjarDocument> = fc
  .record(
    {
      format: fc.constant(1 as const),
      made: day,
      rules: fc.record({ id, version, digest }, { noNullPrototype: true }),
      changes: fc.option(record(fc.jsonValue({ maxDepth: 3 })).map(withoutPrototypes)),
      answers: record(answer),
      weights: record(fc.nat(100_000)),
      cost: record(figure),
      result: fc.record(
        {
          family: fc.option(id),
          status: fc.constantFrom('clear', 'leaning', 'toss-up', 'tie', 'none'),
          lead: fc.option(figure)
        },
        { noNullPrototype: true }
      ),
      title: text,
      name: text,
      notes: record(text),
      decided: fc.record(
        { family: id, because: text, by: text, on: day },
        { requiredKeys: ['family', 'because'], noNullPrototype: true }
      )
    },
    { requiredKeys: ['format', 'made', 'rules', 'changes', 'answers'], noNullPrototype: true }
  )
  .map(({ changes, ...document }) => {
    const { rules } = document;
    return changes
      ? { ...document, overlay: { extends: `${rules.id}@${rules.version}`, ...changes } }
      : document;
  });

/** The value as JSON gives it back, without keys that no document may have. */
function withoutPrototypes<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, member: unknown) =>
    key === '__proto__' ? undefined : member
  ) as Value;
}
