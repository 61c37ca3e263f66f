import { For, Show } from 'solid-js';
import type { AfterSaleRow_RequestFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Icon } from '../../ui/icon.tsx';
import { OrderPicture } from '../product/order-picture.tsx';

/** Statuses with a deadline. */
const WAITING = ['REQUESTED', 'AWAITING_RETURN', 'RETURNING'];

const goodsText = ({ productName, specs }: AfterSaleRow_RequestFragment['lines'][number]['orderLine']) =>
  [productName, ...specs.map(({ value }) => value)].join(' ');

/** A request in a list, with a link to its page. */
export function AfterSaleRow(props: { request: AfterSaleRow_RequestFragment; list: string }) {
  const { t, format } = useI18n();
  return (
    <a
      href={`${props.list}/${props.request.id}`}
      class="grid grid-cols-[56px_minmax(0,1fr)_auto_20px] items-center gap-3 p-3 hover:bg-sunken"
    >
      <OrderPicture url={props.request.lines[0]?.orderLine.imageUrl ?? null} size={56} />
      <div class="min-w-0">
        <p class="font-semibold">{t.afterSale.status[props.request.status]}</p>
        <p class="line-clamp-2 text-sm text-text-2">
          {t.afterSale.kinds[props.request.kind]}
          <For each={props.request.lines}>
            {({ orderLine, quantity }) => ` · ${goodsText(orderLine)} × ${quantity}`}
          </For>
        </p>
        <p class="text-xs text-text-3">
          {format.dateTime(props.request.createdAt)}
          <Show when={WAITING.includes(props.request.status) && props.request.deadline}>
            {(deadline) => ` · ${t.afterSale.until(format.dateTime(deadline()))}`}
          </Show>
        </p>
      </div>
      <span class="text-price">{format.price(props.request.amount)}</span>
      <Icon name="chevron-right" class="text-text-3" />
    </a>
  );
}

export function AfterSaleRows(props: {
  requests: readonly AfterSaleRow_RequestFragment[];
  /** The address of the list, which those of its requests begin with. */
  list: string;
}) {
  return (
    <ul class="divide-y divide-line">
      <For each={props.requests}>
        {(request) => (
          <li>
            <AfterSaleRow request={request} list={props.list} />
          </li>
        )}
      </For>
    </ul>
  );
}
