/** Money, volumes and other large figures, rounded to what their certainty bears: two digits that count. */

const BILLION = 1_000;
const TRILLION = 1_000_000;

/** A figure to `digits` digits that count, thousands parted: "810", "5,700", "0.45". Finite figures only. */
export function roughly(figure: number, digits = 2): string {
  if (figure === 0) return '0';
  const size = Math.floor(Math.log10(Math.abs(figure)));
  const places = Math.max(0, digits - 1 - size);
  const step = 10 ** (size - digits + 1);
  const cut = step >= 1 ? Math.round(Math.abs(figure) / step) * step : Math.abs(figure);
  return `${figure < 0 ? '−' : ''}${grouped(plain(cut, places))}`;
}

/** A figure as it was entered: no rounding but that of floating point, thousands parted. */
export function exactly(figure: number): string {
  const text = String(Number(figure.toPrecision(12)));
  return text.includes('e') ? text : grouped(text.replace('-', '−'));
}

/** No zeros at the end of decimals. */
function plain(figure: number, places: number): string {
  const text = figure.toFixed(Math.min(20, places));
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function grouped(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? parted : `${parted}.${decimals}`;
}

/** "USD 5,700". */
export function money(currency: string, amount: number): string {
  return `${currency} ${roughly(amount)}`;
}

/** A volume in million tokens as "300 million tokens", "38 billion tokens". */
export function tokens(millions: number): string {
  if (millions >= TRILLION) return `${roughly(millions / TRILLION)} trillion tokens`;
  return millions >= BILLION
    ? `${roughly(millions / BILLION)} billion tokens`
    : `${roughly(millions)} million tokens`;
}

/** How many times as much, for a ratio of at least 1: "much the same", "1.8 times as much", "about 7 times as much". */
export function timesAsMuch(ratio: number): string {
  if (ratio < 1.1) return 'much the same';
  return ratio < 3
    ? `${roughly(ratio)} times as much`
    : `about ${roughly(ratio, ratio < 10 ? 1 : 2)} times as much`;
}
