import { createEffect, createSignal, For, on } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { RadioTiles } from '../../ui/radio-tiles.tsx';
import type { SkuPicker } from './create-sku-picker.ts';
import { stockText } from './stock-line.tsx';

/** A radio group per option; the resulting SKU is announced. */
export function SkuOptions(props: { picker: SkuPicker }) {
  const { t } = useI18n();
  const tilesOf = (option: { name: string; values: readonly string[] }) =>
    option.values.map((value) => {
      const state = props.picker.stateOf(option.name, value);
      return {
        value,
        label: value,
        note: state === 'soldOut' ? t.product.soldOut : undefined,
        faded: state === 'soldOut',
        struck: state === 'impossible',
      };
    });
  return (
    <>
      <For each={props.picker.options()}>
        {(option) => (
          <div class="grid gap-2 lg:grid-cols-[88px_1fr] lg:items-baseline">
            <span class="text-sm text-text-2" aria-hidden="true">
              {option.name}
            </span>
            <RadioTiles
              legend={option.name}
              tiles={tilesOf(option)}
              value={props.picker.choice()[option.name]}
              onChange={(value) => props.picker.choose(option.name, value)}
            />
          </div>
        )}
      </For>
      <ChoiceAnnouncement picker={props.picker} />
    </>
  );
}

function ChoiceAnnouncement(props: { picker: SkuPicker }) {
  const { t, format } = useI18n();
  const [text, setText] = createSignal('');
  createEffect(
    on(
      () => props.picker.sku()?.id,
      () => {
        const sku = props.picker.sku();
        setText(sku ? t.product.announce(format.price(sku.price), stockText(t, sku.available)) : '');
      },
      { defer: true },
    ),
  );
  return (
    <span class="visually-hidden" aria-live="polite">
      {text()}
    </span>
  );
}
