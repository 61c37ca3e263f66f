import { Show } from 'solid-js';
import type { MoneyAmount } from '../i18n/formats.ts';
import { useI18n } from '../i18n/i18n.tsx';

const SIZES = { base: 'text-base', card: 'text-lg', total: 'text-xl', product: 'text-2xl' };

const FROM_WORD = 'text-xs font-normal text-text-2';

export interface PriceProps {
  money: MoneyAmount;
  size?: keyof typeof SIZES | undefined;
  /** Drops ".00": on cards, never beside totals. */
  cutZeros?: boolean;
  /** Other SKUs cost more. */
  from?: boolean;
  class?: string;
}

/** The integer large, symbol and fraction small; read aloud as one price. */
export function Price(props: PriceProps) {
  const { t, format } = useI18n();
  const parts = () => format.priceParts(props.money, props.cutZeros);
  return (
    <span class={`whitespace-nowrap font-semibold text-price ${SIZES[props.size ?? 'base']} ${props.class ?? ''}`}>
      <span class="visually-hidden">
        {props.from ? t.product.priceFrom(format.price(props.money)) : format.price(props.money)}
      </span>
      <span aria-hidden="true">
        <Show when={props.from && t.product.fromBefore}>{(word) => <span class={FROM_WORD}>{word()} </span>}</Show>
        <span class="text-[length:max(.62em,12px)]">{parts().prefix}</span>
        {parts().integer}
        <span class="text-[length:max(.62em,12px)]">{parts().fraction}</span>
        <Show when={props.from && t.product.fromAfter}>{(word) => <span class={FROM_WORD}>{word()}</span>}</Show>
      </span>
    </span>
  );
}

/** The lowest price of the last 30 days, struck through. */
export function StruckPrice(props: { money: MoneyAmount | null | undefined; class?: string }) {
  const { t, format } = useI18n();
  return (
    <Show when={props.money}>
      {(money) => (
        <s class={`text-xs text-text-3 ${props.class ?? ''}`} title={t.product.wasPrice(format.price(money()))}>
          <span class="visually-hidden">{t.product.wasPrice(format.price(money()))}</span>
          <span aria-hidden="true">{format.price(money())}</span>
        </s>
      )}
    </Show>
  );
}
