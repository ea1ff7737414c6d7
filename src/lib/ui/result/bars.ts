/**
 * The families' bars as a Chart.js chart: one bar a family in the order given, its fill and colour from the tokens, a
 * whisker for the interval. Names and scores are words beside it, so the chart has no axis, legend or tooltip. Imported
 * lazily: Chart.js is the heaviest part of the page.
 */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  type ChartConfiguration,
  type Plugin
} from 'chart.js';
import type { FamilyChart, FamilyRow } from '#lib/report/views.ts';
import { fillOf } from './fills.ts';
import { redrawn } from './redrawn.ts';
import type { Palette } from './tokens.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const BAR = 14;
const CAP = 10;

export interface Bars {
  /** Draws again with these colours; `ratio` is device pixels to a CSS pixel. */
  readonly draw: (chart: FamilyChart, palette: Palette, ratio: number) => void;
  readonly destroy: () => void;
}

/** Draws bars on a canvas that fills its parent; each row of the chart has the same height. */
export function barsOn(canvas: HTMLCanvasElement): Bars {
  let drawn: Chart | undefined;
  return {
    draw: (chart, palette, ratio) => {
      drawn = redrawn(drawn, canvas, made(canvas, chart, palette, ratio));
    },
    destroy: () => drawn?.destroy()
  };
}

/**
 * The same bars on a canvas that does not change its size: for paper, for a picture.
 * @param size in CSS pixels, `ratio` points to each
 * @returns the chart, to be destroyed in the end
 */
export function barsOfSize(
  canvas: HTMLCanvasElement,
  chart: FamilyChart,
  palette: Palette,
  { width, height, ratio }: { readonly width: number; readonly height: number; readonly ratio: number }
): Chart {
  canvas.width = width;
  canvas.height = height;
  return new Chart(canvas, made(canvas, chart, palette, ratio, false));
}

function made(
  canvas: HTMLCanvasElement,
  { rows, axis }: FamilyChart,
  palette: Palette,
  ratio: number,
  responsive = true
): ChartConfiguration<'bar'> {
  return {
    type: 'bar',
    data: { labels: rows.map((row) => row.family.label), datasets: [dataset(canvas, rows, palette, ratio)] },
    options: {
      indexAxis: 'y',
      animation: false,
      responsive,
      maintainAspectRatio: false,
      devicePixelRatio: ratio,
      events: [],
      // The ends of a whisker may stand a little outside the scale.
      layout: { padding: { left: 1, right: 1 } },
      scales: { x: { display: false, min: axis.from, max: axis.to }, y: { display: false } }
    },
    plugins: [track(palette), whiskers(rows, palette)]
  };
}

function dataset(canvas: HTMLCanvasElement, rows: readonly FamilyRow[], palette: Palette, ratio: number) {
  return {
    data: rows.map((row) => row.score),
    backgroundColor: rows.map((row) => fillOf(canvas, row.family, palette, ratio)),
    borderColor: rows.map((row) => palette.of(row.family)),
    borderWidth: 2,
    borderSkipped: false as const,
    barThickness: BAR
  };
}

/** A hairline from end to end of the scale behind each bar, and the two ends of the scale. */
function track(palette: Palette): Plugin {
  return {
    id: 'track',
    beforeDatasetsDraw: ({ ctx, scales, data }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.fillStyle = palette.hair;
      for (const row of (data.labels ?? []).keys()) {
        const middle = Math.round(y.getPixelForValue(row));
        ctx.fillRect(x.left, middle, x.width, 1);
        for (const end of [0, 100])
          ctx.fillRect(Math.round(x.getPixelForValue(end)) - 1, middle - BAR / 2, 1, BAR);
      }
      ctx.restore();
    }
  };
}

/** The interval of each bar: 2 px ink with 10 px ends, kept apart from what lies under it by a rim of panel. */
function whiskers(rows: readonly FamilyRow[], palette: Palette): Plugin {
  return {
    id: 'whiskers',
    afterDatasetsDraw: ({ ctx, scales }) => {
      const { x, y } = scales;
      if (!x || !y) return;
      for (const [place, { low, high }] of rows.entries()) {
        if (low === null || high === null || low === high) continue;
        const span = [x.getPixelForValue(low), x.getPixelForValue(high)] as const;
        const middle = y.getPixelForValue(place);
        whisker(ctx, span, middle, palette.panel, 4);
        whisker(ctx, span, middle, palette.ink, 2);
      }
    }
  };
}

function whisker(
  ctx: CanvasRenderingContext2D,
  [from, to]: readonly [number, number],
  middle: number,
  colour: string,
  thick: number
): void {
  const rim = (thick - 2) / 2;
  ctx.save();
  ctx.fillStyle = colour;
  ctx.fillRect(from - rim, middle - thick / 2, to - from + 2 * rim, thick);
  for (const end of [from, to]) ctx.fillRect(end - thick / 2, middle - CAP / 2 - rim, thick, CAP + 2 * rim);
  ctx.restore();
}
