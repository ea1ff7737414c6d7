/** The fields of a monthly bill: how it is paid for, and the figures that this takes. */
import { ONE_BY_DEFAULT } from '#lib/decision/cost-formulas.ts';
import { at, entries, mapOf, member, type Path, type PlainMap } from '#lib/rules/plain.ts';
import { API, EVERY, MACHINES, OWNED, RENTED } from '#lib/rules/schema/cost-parameters.ts';
import { BILL, PARAMETERS } from '#lib/words/studio-bills.ts';
import { ACCEPT, type Field, valued } from './fields.ts';

const BILLS = ['cost-model', 'ways'];
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  api: [...API, ...EVERY],
  rented: [...MACHINES, ...RENTED, ...EVERY],
  owned: [...MACHINES, ...OWNED, ...EVERY],
  mix: ['share']
};

const KIND: Field = {
  kind: 'choice',
  path: ['kind'],
  label: BILL.kind,
  values: valued('api', 'rented', 'owned', 'mix'),
  required: true,
  reshapes: billOfKind
};

/** The fields that a bill has, by its kind. */
export function billFields(bill: unknown): readonly Field[] {
  const kind = String(member(bill, 'kind'));
  const ways = kind === 'mix' ? [priced('first'), priced('second')] : [];
  return [KIND, ...ways, ...(FIGURES[kind] ?? []).map(figure), ACCEPT];
}

function figure(name: string): Field {
  const hint = ONE_BY_DEFAULT.has(name) ? BILL.one : undefined;
  const of = [['cost-model', 'inputs']];
  return { kind: 'figure', path: [name], label: PARAMETERS[name] ?? name, hint, of };
}

function priced(name: 'first' | 'second'): Field {
  return { kind: 'choice', path: [name], label: BILL[name], of: [BILLS], required: true };
}

/** The bill paid in another way: what both ways know stays, and a mix begins with two others that are none. */
function billOfKind(whole: unknown, path: Path, kind: unknown): PlainMap {
  const known = ['accept', ...(FIGURES[String(kind)] ?? [])];
  const kept = entries(at(whole, path)).filter(([name]) => known.includes(name));
  if (kind !== 'mix') return mapOf([['kind', kind], ...kept]);
  const others = entries(at(whole, BILLS)).filter(
    ([name, bill]) => name !== path.at(-1) && member(bill, 'kind') !== 'mix'
  );
  const [first = '', second = first] = others.map(([name]) => name);
  return mapOf([['kind', kind], ['first', first], ['second', second], ...kept]);
}
