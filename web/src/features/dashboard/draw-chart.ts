import 'uplot/dist/uPlot.min.css';
import uPlot from 'uplot';

export interface ChartSeries {
  name: string;
  values: readonly number[];
  /** How it is drawn; `before` is the fainter line of an earlier period. */
  kind: 'bars' | 'line' | 'before';
}

interface ChartOptions {
  labels: readonly string[];
  series: readonly ChartSeries[];
  /** What stands at the axis for a value. */
  short: (value: number) => string;
  height: number;
  /** The place below the pointer, undefined when it left. */
  onPoint: (index: number | undefined) => void;
}

/** Colours of the page as the canvas understands them, in its present theme. */
function coloursOf(element: HTMLElement) {
  const probe = element.appendChild(document.createElement('i'));
  const colour = (name: string): string => {
    probe.style.color = `var(--color-${name})`;
    return getComputedStyle(probe).color;
  };
  const found = { bars: colour('link'), line: colour('brand'), before: colour('text-3'), grid: colour('line') };
  const colours = { ...found, text: colour('text-2'), font: `12px ${getComputedStyle(element).fontFamily}` };
  probe.remove();
  return colours;
}

/** Draws a chart of days into an element, as wide as it; returns what moves its cursor and what takes it away. */
export function drawChart(element: HTMLElement, options: ChartOptions) {
  const colours = coloursOf(element);
  const { labels, series, short, height, onPoint } = options;
  const axis = { stroke: colours.text, font: colours.font, ticks: { show: false } };
  const width = () => Math.max(160, element.clientWidth);
  const bars = uPlot.paths.bars?.({ size: [0.7, 44] });
  const chart = new uPlot(
    {
      ...{ width: width(), height, legend: { show: false }, padding: [8, 4, 0, 0] },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
      scales: {
        x: { time: false, range: () => [-0.5, labels.length - 0.5] },
        y: { range: (_, __, most) => [0, Math.max(1, most) * 1.05] },
      },
      axes: [
        {
          ...axis,
          grid: { show: false },
          space: 64,
          incrs: [1, 2, 3, 5, 7, 10, 14, 30, 60, 90],
          values: (_, places) => places.map((place) => (Number.isInteger(place) ? (labels[place] ?? '') : '')),
        },
        {
          ...axis,
          size: 56,
          grid: { stroke: colours.grid, width: 1 },
          incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6, 1e7, 1e8],
          values: (_, values) => values.map(short),
        },
      ],
      series: [
        {},
        ...series.map(({ name, kind }) => ({
          label: name,
          stroke: colours[kind],
          width: kind === 'bars' ? 0 : 2,
          points: { show: labels.length === 1 && kind !== 'bars' },
          ...(kind === 'bars' && { fill: colours.bars, ...(bars && { paths: bars }) }),
          ...(kind === 'before' && { dash: [4, 4] }),
        })),
      ],
      hooks: { setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)] },
    },
    [labels.map((_, index) => index), ...series.map(({ values }) => [...values])],
    element,
  );
  const resized = new ResizeObserver(() => chart.setSize({ width: width(), height }));
  resized.observe(element);
  return {
    show: (index: number) => chart.setCursor({ left: chart.valToPos(index, 'x'), top: 0 }),
    remove: () => {
      resized.disconnect();
      chart.destroy();
    },
  };
}
