import { For, Show } from 'solid-js';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { CartLine } from './shown-cart.ts';

/** Changes of a line since it was added, and why its last change was reverted. */
export function CartWarnings(props: { warnings: CartLine['warnings']; problem?: string | undefined }) {
  return (
    <div aria-live="polite" class="empty:hidden">
      <Show when={props.problem}>
        <p class="flex items-start gap-1 text-xs text-bad">
          <Icon name="alert" size={14} class="mt-0.5" />
          {props.problem}
        </p>
      </Show>
      <For each={props.warnings ?? []}>{(warning) => <CartWarning warning={warning} />}</For>
    </div>
  );
}

function CartWarning(props: { warning: NonNullable<CartLine['warnings']>[number] }) {
  const { format } = useI18n();
  const prices = () => {
    const { oldPrice, newPrice } = props.warning;
    return oldPrice && newPrice ? { before: format.price(oldPrice), now: format.price(newPrice) } : undefined;
  };
  return (
    <Show when={prices()} fallback={<p class="text-xs text-warn">{props.warning.message}</p>}>
      {(price) => (
        <p class="text-xs text-warn">
          <span class="visually-hidden">{props.warning.message}</span>
          <span aria-hidden="true" class="inline-flex items-center gap-1">
            <s class="text-text-3">{price().before}</s>
            <Icon name="chevron-right" size={12} />
            <b>{price().now}</b>
          </span>
        </p>
      )}
    </Show>
  );
}
