import { createEffect, createSignal, createUniqueId, For, onCleanup, onMount, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import type { ChartSeries } from './draw-chart.ts';
import { FiguresTable, type FiguresTableProps } from './figures-table.tsx';

const HEIGHT = 220;

interface DayChartProps<Row> extends Omit<FiguresTableProps<Row>, 'caption'> {
  /** What it shows, for those who hear it. */
  title: string;
  days: readonly string[];
  /** Each has a value for each day. */
  series: readonly ChartSeries[];
  /** A value as it is read out. */
  text: (value: number) => string;
}

type Chart = ReturnType<typeof import('./draw-chart.ts').drawChart>;

/**
 * A chart of days, drawn in the browser by a library that only pages with charts load; its figures are a table and a
 * file as well. Arrow keys step from day to day.
 */
export function DayChart<Row>(props: DayChartProps<Row>) {
  const { t, format } = useI18n();
  const hintId = createUniqueId();
  const [at, setAt] = createSignal<number>();
  const [failed, setFailed] = createSignal(false);
  const [draw, setDraw] = createSignal<typeof import('./draw-chart.ts').drawChart>();
  const [theme, setTheme] = createSignal(0);
  let place!: HTMLDivElement;
  let chart: Chart | undefined;
  onMount(() => {
    import('./draw-chart.ts').then(
      ({ drawChart }) => setDraw(() => drawChart),
      () => setFailed(true),
    );
    onCleanup(followTheme(() => setTheme((count) => count + 1)));
  });
  createEffect(() => {
    theme();
    const labels = props.days.map((day) => format.day(day));
    const drawn = draw()?.(place, {
      ...{ labels, series: props.series, height: HEIGHT, onPoint: setAt },
      short: (value) => format.compact(value),
    });
    chart = drawn;
    onCleanup(() => drawn?.remove());
  });
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(props.days.length - 1, (at() ?? props.days.length) + by));
    setAt(next);
    chart?.show(next);
  };
  const shown = () => Math.min(at() ?? props.days.length - 1, props.days.length - 1);
  return (
    <div>
      <figure class="m-0">
        <figcaption class="mb-1 flex flex-wrap items-baseline gap-x-4 gap-y-1 text-sm" aria-live="polite">
          <span class="text-text-2">{props.days[shown()] && format.day(props.days[shown()]!)}</span>
          <For each={props.series}>
            {(series) => (
              <span>
                <span aria-hidden="true" class={`me-1 inline-block h-2 w-3 align-middle ${SWATCHES[series.kind]}`} />
                <span class="text-text-2">{series.name}</span> <b>{props.text(series.values[shown()] ?? 0)}</b>
              </span>
            )}
          </For>
        </figcaption>
        <div
          ref={place}
          role="img"
          tabindex="0"
          aria-label={props.title}
          aria-describedby={hintId}
          class="min-h-[220px] w-full overflow-hidden"
          onKeyDown={step}
        />
        <p id={hintId} class="visually-hidden">
          {t.dashboard.chartKeys}
        </p>
      </figure>
      <Show when={failed()}>
        <p role="status" class="text-sm text-text-2">
          {t.dashboard.noChart}
        </p>
      </Show>
      <FiguresTable
        caption={props.title}
        file={props.file}
        rows={props.rows}
        columns={props.columns}
        folded={!failed()}
      />
    </div>
  );
}

const SWATCHES: Record<ChartSeries['kind'], string> = {
  bars: 'bg-link',
  line: 'bg-brand',
  before: 'border-t-2 border-dashed border-text-3',
};

/** Tells when the theme of the page changes, by its switch or by the system; returns what ends that. */
function followTheme(onChange: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  const chosen = new MutationObserver(onChange);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', onChange);
    chosen.disconnect();
  };
}
