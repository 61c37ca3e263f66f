import { createSignal, For, Show } from 'solid-js';
import type { OrderToShip_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { OrderPicture } from '../product/order-picture.tsx';
import { NoteLine } from './note-line.tsx';
import { ShipDialog } from './ship-dialog.tsx';

/** A paid order with its unshipped units, recipient and note. */
export function OrderToShip(props: {
  order: OrderToShip_OrderFragment;
  carriers: readonly string[];
  onShipped: () => void;
}) {
  const { t, format } = useI18n();
  const [shipping, setShipping] = createSignal(false);
  return (
    <li class="panel flex flex-col gap-3 p-4">
      <header class="flex flex-wrap items-center justify-between gap-2 border-b border-line pb-3 text-sm">
        <span>
          <b class="select-all">{props.order.orderNo}</b>{' '}
          <Show when={props.order.paidAt}>
            {(paidAt) => <span class="text-text-3">{t.seller.paid(format.dateTime(paidAt()))}</span>}
          </Show>
        </span>
        <Button tone="brand" size="sm" onClick={() => setShipping(true)}>
          {t.seller.ship}
        </Button>
      </header>
      <div class="grid gap-3 lg:grid-cols-[minmax(0,1fr)_320px]">
        <ul class="flex flex-col gap-2">
          <For each={props.order.subOrders.flatMap(({ lines }) => lines)}>
            {(line) => (
              <li class="grid grid-cols-[48px_minmax(0,1fr)_auto] items-center gap-3">
                <OrderPicture url={line.imageUrl} size={48} />
                <div class="min-w-0">
                  <p class="truncate">{line.productName}</p>
                  <p class="truncate text-xs text-text-3">{line.specs.map(({ value }) => value).join(' / ')}</p>
                </div>
                <span class={line.unitsToShip > 0 ? 'font-semibold' : 'text-text-3'}>
                  {t.seller.left(line.unitsToShip, line.quantity)}
                </span>
              </li>
            )}
          </For>
        </ul>
        <div class="text-sm">
          <p>
            <b>{props.order.recipient.name}</b> {props.order.recipient.phone}
          </p>
          <p class="select-all text-text-2">{props.order.recipient.address}</p>
          <Show when={props.order.buyerNote}>
            {(note) => <p class="mt-2 rounded-sm bg-warn-soft p-2 text-warn">{note()}</p>}
          </Show>
          <NoteLine notes={props.order.notes} />
        </div>
      </div>
      {/* Keyed, so that each parcel starts with an empty form. */}
      <Show when={shipping()}>
        <ShipDialog
          order={props.order}
          carriers={props.carriers}
          onClose={() => setShipping(false)}
          onShipped={props.onShipped}
        />
      </Show>
    </li>
  );
}
