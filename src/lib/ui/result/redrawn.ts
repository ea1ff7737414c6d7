/** Draws a chart on its canvas again: a chart that is there already is changed, which costs far less than a new one. */
import { Chart, type ChartConfiguration } from 'chart.js';

/** Draws `wanted` on `canvas`, in the place of `before`. Returns the chart to destroy in the end. */
export function redrawn(
  before: Chart | undefined,
  canvas: HTMLCanvasElement,
  wanted: ChartConfiguration
): Chart {
  const plugins = before?.config.plugins;
  if (!before || !plugins || before.currentDevicePixelRatio !== wanted.options?.devicePixelRatio) {
    before?.destroy();
    return new Chart(canvas, wanted);
  }
  // The list is the chart's own: another in its place would not be seen.
  plugins.splice(0, plugins.length, ...(wanted.plugins ?? []));
  before.data = wanted.data;
  before.options = wanted.options;
  before.update('none');
  return before;
}
