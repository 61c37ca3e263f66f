import { createSignal, For } from 'solid-js';

export interface Bar {
  label: string;
  /** The text shown and announced for it. */
  text: string;
  value: number;
}

const WIDTH = 720;
const HEIGHT = 200;
const GAP = 0.3;

/** A bar chart over time with the width of its container; arrow keys step through the bars and show their values. */
export function BarChart(props: { label: string; bars: readonly Bar[] }) {
  const [at, setAt] = createSignal(props.bars.length - 1);
  const most = () => Math.max(1, ...props.bars.map(({ value }) => value));
  const slot = () => WIDTH / props.bars.length;
  const current = () => props.bars[Math.min(at(), props.bars.length - 1)];
  const step = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    setAt((index) => Math.max(0, Math.min(props.bars.length - 1, index + by)));
  };
  return (
    <figure>
      <figcaption class="mb-2 flex items-baseline justify-between gap-3 text-sm">
        <span class="text-text-2">{props.label}</span>
        <span aria-live="polite">
          {current()?.label} <b>{current()?.text}</b>
        </span>
      </figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        class="h-auto w-full"
        role="img"
        aria-label={props.label}
        tabindex="0"
        onKeyDown={step}
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--color-line)" />
        <For each={props.bars}>
          {(bar, index) => {
            const height = () => Math.max(bar.value > 0 ? 2 : 0, (bar.value / most()) * (HEIGHT - 8));
            return (
              <rect
                x={index() * slot() + (slot() * GAP) / 2}
                y={HEIGHT - height()}
                width={slot() * (1 - GAP)}
                height={height()}
                fill={index() === at() ? 'var(--color-brand)' : 'var(--color-link)'}
                onPointerEnter={() => setAt(index())}
              >
                <title>{`${bar.label} ${bar.text}`}</title>
              </rect>
            );
          }}
        </For>
      </svg>
      <div class="mt-1 flex justify-between text-xs text-text-3">
        <span>{props.bars[0]?.label}</span>
        <span>{props.bars.at(-1)?.label}</span>
      </div>
    </figure>
  );
}
