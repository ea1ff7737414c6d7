/** Cost by volume, both in powers of ten: a line a way with its range as a tint, and the team's own volume upright. */
import type { ChartDataset, Plugin } from 'chart.js';
import type { CostCurve } from '#lib/report/working-views.ts';
import type { Palette } from '../tokens.ts';
import type { Brush, Drawing } from './plot.ts';

const TEXT = 13;
/** Names at the lines' ends stand at least so far apart, in pixels. */
const APART = 17;

type Line = ChartDataset<'line', { x: number; y: number }[]>;

/** What is written on the chart. */
export interface LineWords {
  /** Stands over the team's own volume. */
  readonly own: string;
  /** A volume at a gridline: "10 billion". */
  readonly volume: (millions: number) => string;
  readonly money: (amount: number) => string;
}

/** @param volume the team's own, in million tokens a month */
export function volumeLines(curves: readonly CostCurve[], volume: number, words: LineWords): Drawing {
  return (brush) => {
    const { palette, face } = brush;
    const axis = {
      type: 'logarithmic' as const,
      border: { display: false },
      grid: { color: palette.hair, drawTicks: false }
    };
    const ticks = { color: palette.soft, font: { size: TEXT, family: face }, padding: 8, maxTicksLimit: 5 };
    return {
      type: 'line',
      data: {
        datasets: [
          ...curves.flatMap((curve) => lineOf(curve, palette)),
          ...curves.flatMap((curve) => rangeOf(curve, palette))
        ]
      },
      options: {
        layout: { padding: { top: 24, right: widthOfNames(curves, brush) } },
        elements: { point: { radius: 0 } },
        scales: {
          x: {
            ...axis,
            min: volume / 100,
            max: volume * 100,
            ticks: { ...ticks, maxRotation: 0, callback: (at) => words.volume(Number(at)) },
            afterBuildTicks: (scale) => {
              scale.ticks = decades(scale.min, scale.max, 3);
            }
          },
          y: {
            ...axis,
            ticks: { ...ticks, callback: (at) => words.money(Number(at)) },
            afterBuildTicks: (scale) => {
              scale.ticks = decades(scale.min, scale.max, 5);
            }
          }
        }
      },
      plugins: [ownVolume(volume, words.own, brush), names(curves, brush)]
    };
  };
}

/** At most `most` powers of ten between two figures, evenly apart. */
function decades(from: number, to: number, most: number): { value: number }[] {
  const [first, last] = [Math.ceil(Math.log10(from)), Math.floor(Math.log10(to))];
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, nth) => ({ value: 10 ** (first + nth * step) }));
}

type Point = CostCurve['points'][number];

function along({ points }: CostCurve, of: (point: Point) => number): { x: number; y: number }[] {
  return points.map((point) => ({ x: point.volume, y: of(point) }));
}

/** What comes first is drawn last: lines lie over all ranges. */
function lineOf(curve: CostCurve, palette: Palette): Line[] {
  const { fill } = curve.way.family;
  const colour = palette.of(curve.way.family);
  const data = along(curve, ({ value }) => value);
  return inManner({ data, borderColor: colour, borderWidth: 3, pointRadius: 0 }, fill, palette);
}

function rangeOf(curve: CostCurve, palette: Palette): Line[] {
  const bare = { borderWidth: 0, pointRadius: 0 };
  const high = along(curve, (point) => point.high);
  return [
    { data: high, ...bare, fill: '+1', backgroundColor: tint(palette.of(curve.way.family)) },
    { data: along(curve, ({ low }) => low), ...bare }
  ];
}

function inManner(line: Line, fill: CostCurve['way']['family']['fill'], palette: Palette): Line[] {
  if (fill === 'solid') return [line];
  if (fill === 'striped') return [{ ...line, borderDash: [9, 5] }];
  if (fill === 'outline') return [{ ...line, borderDash: [2, 4] }];
  // Two hairlines: the line with its inside taken out.
  return [
    { ...line, borderWidth: 2, borderColor: palette.paper },
    { ...line, borderWidth: 5 }
  ];
}

/** 12 in 100 of a colour given as six hex digits; system colours stay clear. */
function tint(colour: string): string {
  return /^#[0-9a-f]{6}$/i.test(colour) ? `${colour}1f` : 'transparent';
}

function ownVolume(volume: number, name: string, { palette, face }: Brush): Plugin {
  return {
    id: 'own-volume',
    afterDatasetsDraw: ({ ctx, scales, chartArea }) => {
      const { x } = scales;
      if (!x) return;
      const at = Math.round(x.getPixelForValue(volume));
      ctx.save();
      ctx.fillStyle = palette.ink;
      ctx.fillRect(at - 1, chartArea.top - 4, 2, chartArea.height + 4);
      ctx.font = `600 ${TEXT}px ${face}`;
      ctx.textAlign = 'center';
      ctx.fillText(name, at, chartArea.top - 10);
      ctx.restore();
    }
  };
}

/** The families' names at the lines' ends, moved apart where they would lie on each other. */
function names(curves: readonly CostCurve[], { palette, face }: Brush): Plugin {
  return {
    id: 'names',
    afterDatasetsDraw: ({ ctx, scales, chartArea }) => {
      const { y } = scales;
      if (!y) return;
      const ends = curves
        .flatMap(({ way, points }) => {
          const last = points.at(-1);
          return last ? [{ label: way.family.label, at: y.getPixelForValue(last.value) }] : [];
        })
        .sort((a, b) => a.at - b.at);
      ctx.save();
      ctx.fillStyle = palette.ink;
      ctx.font = `${TEXT}px ${face}`;
      ctx.textBaseline = 'middle';
      let least = chartArea.top;
      for (const { label, at } of ends) {
        const place = Math.max(at, least);
        ctx.fillText(label, chartArea.right + 8, place);
        least = place + APART;
      }
      ctx.restore();
    }
  };
}

function widthOfNames(curves: readonly CostCurve[], { canvas, face }: Brush): number {
  const pen = canvas.getContext('2d');
  if (!pen) return 0;
  pen.save();
  pen.font = `${TEXT}px ${face}`;
  const widths = curves.map(({ way }) => pen.measureText(way.family.label).width);
  pen.restore();
  return Math.ceil(Math.max(0, ...widths)) + 12;
}
