/** Draws a Chart.js chart on a canvas with the page's tokens: on screen, for print and as a picture to keep. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  type ChartConfiguration,
  type Plugin
} from 'chart.js';
import type { Palette } from '../tokens.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement
);

/** What a chart is drawn with. */
export interface Brush {
  readonly canvas: HTMLCanvasElement;
  readonly palette: Palette;
  /** Device pixels to a CSS pixel. */
  readonly ratio: number;
  /** The page's text face, for what is written on a canvas. */
  readonly face: string;
}

/** A chart as a function of what it is drawn with. */
export type Drawing = (brush: Brush) => ChartConfiguration;

/** Points of a picture to a CSS pixel: sharp on paper and on a wall. */
const PICTURE_RATIO = 3;

/** Draws on a canvas that fills its parent. Returns the chart, to be destroyed before the next is drawn. */
export function plot(drawing: Drawing, brush: Brush): Chart {
  return new Chart(brush.canvas, still(drawing(brush), brush.ratio, true));
}

/** The same as a PNG in a data address. @param size in CSS pixels @param ground behind it, null for nothing */
export function pictured(
  drawing: Drawing,
  { palette, face }: Pick<Brush, 'palette' | 'face'>,
  size: { readonly width: number; readonly height: number },
  ground: string | null
): string {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  const drawn = still(drawing({ canvas, palette, face, ratio: PICTURE_RATIO }), PICTURE_RATIO, false);
  const painted = ground === null ? drawn : { ...drawn, plugins: [paint(ground), ...(drawn.plugins ?? [])] };
  const chart = new Chart(canvas, painted);
  const picture = chart.toBase64Image();
  chart.destroy();
  return picture;
}

/** Nothing moves, nothing answers the mouse: what a chart holds stands on the page too. */
function still(drawn: ChartConfiguration, ratio: number, responsive: boolean): ChartConfiguration {
  const options = {
    ...drawn.options,
    animation: false as const,
    responsive,
    maintainAspectRatio: false,
    devicePixelRatio: ratio,
    events: []
  };
  return { ...drawn, options };
}

function paint(ground: string): Plugin {
  return {
    id: 'ground',
    beforeDraw: ({ ctx, width, height }) => {
      ctx.save();
      ctx.fillStyle = ground;
      ctx.fillRect(0, 0, width, height);
      ctx.restore();
    }
  };
}
