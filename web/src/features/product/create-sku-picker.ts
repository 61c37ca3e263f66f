import { useSearchParams } from '@solidjs/router';
import { type Accessor, createEffect, createMemo, createSignal, on } from 'solid-js';
import type { SkuPicker_ProductFragment } from '../../graphql/generated/types.ts';
import { createLiveStock, type LiveSku } from './create-live-stock.ts';
import { choiceOf, choose, chosenSku, type SkuChoice, type ValueState, valueState } from './sku-choice.ts';

export interface SkuPicker {
  options: Accessor<SkuPicker_ProductFragment['options']>;
  choice: Accessor<SkuChoice>;
  /** The SKU chosen, with its live price and stock. */
  sku: Accessor<LiveSku | undefined>;
  quantity: Accessor<number>;
  setQuantity: (quantity: number) => void;
  stateOf: (option: string, value: string) => ValueState;
  choose: (option: string, value: string) => void;
}

/** The buyer's choice; on the product page the URL holds the SKU. */
export function createSkuPicker(
  product: Accessor<SkuPicker_ProductFragment>,
  { inAddress }: { inAddress: boolean },
): SkuPicker {
  const [search, setSearch] = useSearchParams<{ sku?: string }>();
  const skus = createLiveStock(() => product().skus);
  const options = () => product().options.filter(({ values }) => values.length > 1);
  const initialSku = () => {
    const byId = (id: string | undefined) => product().skus.find((sku) => sku.id === id);
    return (inAddress ? byId(search.sku) : undefined) ?? byId(product().defaultSku?.id);
  };
  const [choice, setChoice] = createSignal<SkuChoice>(choiceOf(initialSku()));
  const [quantity, setQuantity] = createSignal(1);
  createEffect(
    on(
      () => product().id,
      () => setChoice(choiceOf(initialSku())),
      { defer: true },
    ),
  );

  const sku = createMemo(
    () =>
      chosenSku(skus(), product().options, choice()) ??
      (options().length === 0 ? skus().find(({ id }) => id === initialSku()?.id) : undefined),
  );
  return {
    options,
    choice,
    sku,
    quantity: () => Math.max(1, Math.min(quantity(), sku()?.available ?? 1)),
    setQuantity,
    stateOf: (option, value) => valueState(skus(), choice(), option, value),
    choose: (option, value) => {
      setChoice(choose(skus(), choice(), option, value));
      if (inAddress) setSearch({ sku: sku()?.id }, { replace: true });
    },
  };
}
