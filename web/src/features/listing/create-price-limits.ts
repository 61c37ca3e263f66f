import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import { isBlank, moneyAmount } from '../../primitives/typed-number.ts';
import type { Listing } from './create-listing.ts';

export interface PriceLimits {
  min: Accessor<string>;
  max: Accessor<string>;
  setMin(typed: string): void;
  setMax(typed: string): void;
  /** Which of the two was not a valid amount when applied. */
  wrong: Accessor<readonly [min: boolean, max: boolean]>;
  /** Applies the typed limits; false when one is not a valid amount. */
  apply(): boolean;
}

/** The lowest and highest price as typed; reset when the list changes otherwise. */
export function createPriceLimits({ state, change }: Listing): PriceLimits {
  const [min, setMin] = createSignal(state().minPrice);
  const [max, setMax] = createSignal(state().maxPrice);
  const [wrong, setWrong] = createSignal<readonly [boolean, boolean]>([false, false]);
  createEffect(
    on(
      () => [state().minPrice, state().maxPrice] as const,
      ([from, to]) => {
        setMin(from);
        setMax(to);
      },
      { defer: true },
    ),
  );
  const apply = (): boolean => {
    const [minPrice, maxPrice] = [min(), max()].map((text) => (isBlank(text) ? '' : moneyAmount(text)));
    setWrong([minPrice === undefined, maxPrice === undefined]);
    if (minPrice === undefined || maxPrice === undefined) return false;
    const isNew = minPrice !== state().minPrice || maxPrice !== state().maxPrice;
    if (isNew) change((current) => ({ ...current, minPrice, maxPrice, page: 1 }));
    return true;
  };
  return { min, max, setMin, setMax, wrong, apply };
}
