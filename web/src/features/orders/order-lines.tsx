import { For, type JSX, Show } from 'solid-js';
import type { OrderLines_LineFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { OrderPicture } from '../product/order-picture.tsx';

/** The order lines with names and prices as of checkout. */
export function OrderLines<Line extends OrderLines_LineFragment>(props: {
  lines: readonly Line[];
  /** Below a line: its review, or a link to write one. */
  below?: (line: Line) => JSX.Element;
}) {
  const { format } = useI18n();
  return (
    <ul class="divide-y divide-line">
      <For each={props.lines}>
        {(line) => (
          <li class="py-3">
            <div class="grid grid-cols-[72px_minmax(0,1fr)_auto] gap-3">
              <OrderPicture url={line.imageUrl} size={72} />
              <div class="min-w-0">
                <Show when={line.product} fallback={<span class="line-clamp-2">{line.productName}</span>}>
                  {(product) => (
                    <a href={`/p/${product().slug}`} class="line-clamp-2 hover:text-link">
                      {line.productName}
                    </a>
                  )}
                </Show>
                <Show when={line.specs.length > 0}>
                  <p class="text-xs text-text-3">{line.specs.map(({ value }) => value).join(' / ')}</p>
                </Show>
              </div>
              <div class="flex flex-col items-end">
                <span>{format.price(line.total)}</span>
                <span class="text-xs text-text-3">
                  {format.price(line.unitPrice)} × {line.quantity}
                </span>
              </div>
            </div>
            {props.below?.(line)}
          </li>
        )}
      </For>
    </ul>
  );
}
