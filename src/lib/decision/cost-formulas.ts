/**
 * What a way costs a month: the four kinds of CONTRACT §1.3. Code knows the kinds and their parameters; every number is
 * in the rule file. T is million tokens a month, money is in the model's currency.
 */
import type { CostModel, CostWay } from '#lib/rules/rule-set.ts';

const HOURS_A_MONTH = 730;
const SECONDS_AN_HOUR = 3600;
const TOKENS_IN_A_MILLION = 1e6;
/** Parameters that count as 1 where the way does not give them; the others count as 0. */
export const ONE_BY_DEFAULT: ReadonlySet<string> = new Set([
  'setup-months',
  'retries',
  'peak',
  'utilisation',
  'gpus',
  'gpus-per-server',
  'server-months',
  'power-overhead'
]);

/** Values of the inputs by id, for one way the open answers may turn out. */
export type InputValues = ReadonlyMap<string, number>;

type Read = (name: string) => number;

/** A way's cost while one machine is enough: `fixed + perMillion · T`, up to `capacity` million tokens a month. */
export interface CostLine {
  readonly fixed: number;
  readonly perMillion: number;
  /** Infinity where nothing of the way has a limit. */
  readonly capacity: number;
}

/** The two ways that a mix is made of (that they are priced is checked before), and the share of the volume that the first takes; null for every other kind. */
export function mixOf(model: CostModel, way: CostWay, values: InputValues) {
  if (way.kind !== 'mix') return null;
  const named = (name: string) =>
    model.ways.find(({ alternative }) =>
      way.parameters.some((each) => each.name === name && each.value === alternative)
    )!;
  return { first: named('first'), second: named('second'), share: reader(way, values)('share') };
}

/** @returns a month's cost at T, finite unless the file divides by zero. Formulas: CONTRACT §1.3. */
export function monthlyCost(model: CostModel, way: CostWay, tokens: number, values: InputValues): number {
  const mix = mixOf(model, way, values);
  if (mix) {
    return (
      monthlyCost(model, mix.first, tokens * mix.share, values) +
      monthlyCost(model, mix.second, tokens * (1 - mix.share), values)
    );
  }
  const read = reader(way, values);
  if (way.kind === 'api') return standing(read) + tokens * pricePerMillion(read);
  const active = Math.max(1, Math.ceil(tokens / capacityOfOne(read)));
  return standing(read) + hosting(way, read, active);
}

/** The same at one active machine, as a line (for break-even volumes). */
export function costLine(model: CostModel, way: CostWay, values: InputValues): CostLine {
  const mix = mixOf(model, way, values);
  if (mix)
    return mixedLine(costLine(model, mix.first, values), costLine(model, mix.second, values), mix.share);
  const read = reader(way, values);
  if (way.kind === 'api')
    return { fixed: standing(read), perMillion: pricePerMillion(read), capacity: Infinity };
  return { fixed: standing(read) + hosting(way, read, 1), perMillion: 0, capacity: capacityOfOne(read) };
}

function mixedLine(first: CostLine, second: CostLine, share: number): CostLine {
  const room = (line: CostLine, part: number) => (part > 0 ? line.capacity / part : Infinity);
  return {
    fixed: first.fixed + second.fixed,
    perMillion: share * first.perMillion + (1 - share) * second.perMillion,
    capacity: Math.min(room(first, share), room(second, 1 - share))
  };
}

/** What a way gives for each parameter, looked up once a way: a chart reads them some ten thousand times. */
const GIVEN = new WeakMap<CostWay, ReadonlyMap<string, string | number>>();

function givenBy(way: CostWay): ReadonlyMap<string, string | number> {
  const known = GIVEN.get(way) ?? new Map(way.parameters.map(({ name, value }) => [name, value]));
  GIVEN.set(way, known);
  return known;
}

function reader(way: CostWay, values: InputValues): Read {
  const parameters = givenBy(way);
  return (name) => {
    const given = parameters.get(name);
    if (given === undefined) return ONE_BY_DEFAULT.has(name) ? 1 : 0;
    return typeof given === 'number' ? given : values.get(given)!;
  };
}

/** What every kind but a mix adds: people, extras, and the setup spread over its months. */
function standing(read: Read): number {
  return read('addons') + (read('people') * read('salary')) / 12 + read('setup') / read('setup-months');
}

/** Blended price of a million tokens, with cached input, batch and retries. */
function pricePerMillion(read: Read): number {
  const [input, cached] = [read('input-share'), read('cached-share')];
  const blended =
    input * ((1 - cached) * read('price-in') + cached * read('price-cached')) +
    (1 - input) * read('price-out');
  return blended * (1 - read('batch-share') * read('batch-discount')) * read('retries');
}

/** Million tokens a month that one active machine serves, at the peak it has to bear. */
function capacityOfOne(read: Read): number {
  const tokensASecond = (read('tokens-per-second') * read('utilisation')) / read('peak');
  return (tokensASecond * SECONDS_AN_HOUR * HOURS_A_MONTH) / TOKENS_IN_A_MILLION;
}

function hosting(way: CostWay, read: Read, active: number): number {
  const gpus = (active + read('redundancy')) * read('gpus');
  if (way.kind === 'rented') return gpus * read('gpu-hour') * HOURS_A_MONTH * (1 + read('overhead'));
  const servers = Math.ceil(gpus / read('gpus-per-server'));
  const power = read('kilowatts') * HOURS_A_MONTH * read('power-overhead') * read('power-price');
  const writtenOff = (read('server-price') * (1 - read('residual'))) / read('server-months');
  return servers * (writtenOff + power + read('colocation'));
}
