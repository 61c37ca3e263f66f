import { createEffect, createSignal, on } from 'solid-js';
import type { Catalogue } from '../../i18n/catalogue.ts';
import { useI18n } from '../../i18n/i18n.tsx';

const LOW = 20;
const ANNOUNCED = [5, 0];

/** Above 20 only "in stock"; below, the number. */
export function stockText(t: Catalogue, available: number): string {
  if (available <= 0) return t.product.outOfStock;
  return available <= LOW ? t.product.onlyLeft(available) : t.product.inStock;
}

/** The live stock of the chosen SKU; highlighted on change, announced only at five and at zero. */
export function StockLine(props: { available: number }) {
  const { t } = useI18n();
  const [changed, setChanged] = createSignal(false);
  createEffect(
    on(
      () => props.available,
      () => {
        setChanged(false);
        requestAnimationFrame(() => setChanged(true));
      },
      { defer: true },
    ),
  );
  const tone = () => (props.available <= 0 ? 'text-bad' : props.available <= LOW ? 'text-warn' : 'text-ok');
  return (
    <>
      <span class={`rounded-sm ${tone()} ${changed() ? 'value-changed' : ''}`}>{stockText(t, props.available)}</span>
      <span class="visually-hidden" aria-live="polite">
        {changed() && ANNOUNCED.includes(props.available) ? stockText(t, props.available) : ''}
      </span>
    </>
  );
}
