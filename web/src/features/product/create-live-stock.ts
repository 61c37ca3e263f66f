import { createEffect, on, onCleanup } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createStockChangedSubscription } from '../../graphql/generated/operations.ts';
import type { SkuPicker_ProductFragment, StockChangedSubscription } from '../../graphql/generated/types.ts';

export type LiveSku = SkuPicker_ProductFragment['skus'][number];
type StockChange = StockChangedSubscription['stockChanged'];

const PATCH_EVERY_MS = 1_000;
const LISTENED_SKUS = 100;

/** The rendered SKUs with live stock and prices, updated once a second at most. */
export function createLiveStock(skus: () => readonly LiveSku[]): () => readonly LiveSku[] {
  const [changes, setChanges] = createStore<Record<string, StockChange>>({});
  const waiting = new Map<string, StockChange>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patchedAt = Number.NEGATIVE_INFINITY;

  const patch = (): void => {
    timer = undefined;
    patchedAt = performance.now();
    setChanges(Object.fromEntries(waiting));
    waiting.clear();
  };
  onCleanup(() => clearTimeout(timer));

  const skuIds = () =>
    skus()
      .map(({ id }) => id)
      .slice(0, LISTENED_SKUS);
  createStockChangedSubscription(
    () => (skuIds().length > 0 ? { skuIds: skuIds() } : undefined),
    ({ stockChanged }) => {
      waiting.set(stockChanged.sku.id, stockChanged);
      // The first change is shown at once; those that follow quickly wait.
      timer ??= setTimeout(patch, patchedAt + PATCH_EVERY_MS - performance.now());
    },
  );
  // A new result of the query replaces earlier events.
  createEffect(on(skus, () => setChanges({}), { defer: true }));

  return () =>
    skus().map((sku) => {
      const change = changes[sku.id];
      return change ? { ...sku, ...change.sku, available: change.available, stockStatus: change.stockStatus } : sku;
    });
}
