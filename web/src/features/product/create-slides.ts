import { type Accessor, createSignal } from 'solid-js';

export interface Slides {
  current: Accessor<number>;
  show(index: number): void;
  step(by: 1 | -1): void;
  attach(element: HTMLElement): void;
  onScroll(): void;
}

/** A scrollable row of slides of equal width, with the index of the visible one. */
export function createSlides(count: Accessor<number>, start = 0): Slides {
  const [current, setCurrent] = createSignal(start);
  let row: HTMLElement | undefined;
  const show = (index: number): void => {
    setCurrent(index);
    row?.scrollTo({ left: index * row.clientWidth, behavior: 'instant' });
  };
  return {
    current,
    show,
    step: (by) => show((current() + by + count()) % count()),
    attach: (element) => {
      row = element;
      if (start > 0) requestAnimationFrame(() => show(start));
    },
    onScroll: () => row && row.clientWidth > 0 && setCurrent(Math.round(row.scrollLeft / row.clientWidth)),
  };
}
