import { For, type JSX, Show } from 'solid-js';
import { createOrderStatusChangedSubscription } from '../../graphql/generated/operations.ts';
import type { AfterSaleDetail_RequestFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { OrderPicture } from '../product/order-picture.tsx';
import { createStaffView } from '../seller/for-buyer.tsx';
import { ShopLink } from '../shop/shop-link.tsx';
import { AfterSaleButtons } from './after-sale-buttons.tsx';
import { createAfterSaleActions } from './create-after-sale-actions.ts';
import { Specs } from './specs.tsx';

type Request = AfterSaleDetail_RequestFragment;

/** One request with live updates, for its buyer, its seller and administrators. */
export function AfterSaleDetail(props: { request: Request; carriers: readonly string[]; refetch: () => void }) {
  const actions = createAfterSaleActions(
    () => props.request.id,
    () => props.refetch(),
  );
  createOrderStatusChangedSubscription(
    () => ({ orderId: props.request.order.id }),
    () => props.refetch(),
  );
  return (
    <div class="grid items-start gap-2 lg:grid-cols-[minmax(0,1fr)_360px] lg:gap-3">
      <div class="flex flex-col gap-2 lg:gap-3">
        <Status request={props.request}>
          <AfterSaleButtons request={props.request} carriers={props.carriers} actions={actions} />
        </Status>
        <WhereTo request={props.request} />
        <Goods request={props.request} />
      </div>
      <div class="flex flex-col gap-2 lg:gap-3">
        <Progress request={props.request} />
        <Facts request={props.request} />
      </div>
    </div>
  );
}

function Status(props: { request: Request; children: JSX.Element }) {
  const { t, format } = useI18n();
  // Next steps are shown to the buyer only.
  const staff = createStaffView(() => props.request.order.buyer?.id);
  return (
    <section class="panel flex flex-col gap-4 p-4">
      <div aria-live="polite">
        <p class="text-xl font-semibold">{t.afterSale.status[props.request.status]}</p>
        <Show when={!staff()}>
          <p class="text-text-2">{t.afterSale.nextStep[props.request.status]}</p>
        </Show>
        <Show when={props.request.deadline}>
          {(deadline) => <p class="text-sm text-warn">{t.afterSale.until(format.dateTime(deadline()))}</p>}
        </Show>
      </div>
      {props.children}
    </section>
  );
}

/** The return address, for the buyer to copy and the seller to check. */
function WhereTo(props: { request: Request }) {
  const { t } = useI18n();
  const granted = () => ['AWAITING_RETURN', 'RETURNING'].includes(props.request.status);
  return (
    <Show when={granted()}>
      <Panel title={t.afterSale.whereToTitle}>
        <Show when={props.request.returnAddress} fallback={<p class="text-text-2">{t.afterSale.whereToMissing}</p>}>
          {(to) => (
            <div class="select-all">
              <p>
                <b>{to().recipient}</b> <span class="text-text-2">{to().phone}</span>
              </p>
              <p>{to().address}</p>
            </div>
          )}
        </Show>
      </Panel>
    </Show>
  );
}

function Goods(props: { request: Request }) {
  const { t, format } = useI18n();
  return (
    <Panel title={t.order.items}>
      <ul class="divide-y divide-line">
        <For each={props.request.lines}>
          {(line) => (
            <li class="grid grid-cols-[72px_minmax(0,1fr)_auto] gap-3 py-3">
              <OrderPicture url={line.orderLine.imageUrl} size={72} />
              <div class="min-w-0">
                <p class="line-clamp-2">{line.orderLine.productName}</p>
                <Specs specs={line.orderLine.specs} />
                <Show when={line.restocked > 0}>
                  <p class="text-xs text-text-3">{t.afterSale.restocked(line.restocked)}</p>
                </Show>
              </div>
              <div class="text-end">
                <p>{format.price(line.amount)}</p>
                <p class="text-xs text-text-3">× {line.quantity}</p>
              </div>
            </li>
          )}
        </For>
      </ul>
      <dl class="grid grid-cols-[1fr_auto] gap-y-1 border-t border-line pt-3 [&>dd]:text-end">
        <dt class="text-text-2">{t.afterSale.goodsAmount}</dt>
        <dd>{format.price(props.request.goodsAmount)}</dd>
        <dt class="text-text-2">{t.afterSale.freightAmount}</dt>
        <dd>{format.price(props.request.freightAmount)}</dd>
        <Show when={props.request.points > 0}>
          <dt class="text-text-2">{t.afterSale.points}</dt>
          <dd>{format.number(props.request.points)}</dd>
        </Show>
        <dt class="font-semibold">{t.afterSale.amount}</dt>
        <dd class="text-md font-semibold text-price">{format.price(props.request.amount)}</dd>
      </dl>
    </Panel>
  );
}

function Progress(props: { request: Request }) {
  const { t, format } = useI18n();
  const steps = () =>
    props.request.events.toReversed().map(({ id, message, note, at }) => ({
      id,
      text: message,
      detail: note ? `${format.dateTime(at)} · ${note}` : format.dateTime(at),
    }));
  return (
    <Panel title={t.afterSale.progress}>
      <Timeline steps={steps()} />
    </Panel>
  );
}

function Facts(props: { request: Request }) {
  const { t } = useI18n();
  const details = (): [string, JSX.Element | null][] => {
    const { request } = props;
    const parcel = request.returnCarrier && `${request.returnCarrier} ${request.returnTrackingNo}`;
    return [
      [t.afterSale.number, request.afterSaleNo],
      [
        t.order.orderNo,
        <a class="text-link" href={`/orders/${request.order.id}`}>
          {request.order.orderNo}
        </a>,
      ],
      [t.afterSale.seller, request.seller && <ShopLink shop={request.seller} />],
      [t.afterSale.reason, t.afterSale.reasons[request.reason]],
      [t.afterSale.saidByBuyer, request.text],
      [t.afterSale.rejectReason, request.rejectReason],
      [t.afterSale.returnParcel, parcel],
    ];
  };
  return (
    <Panel title={t.afterSale.kinds[props.request.kind]}>
      <dl class="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
        <For each={details().filter(([, value]) => value)}>
          {([label, value]) => (
            <>
              <dt class="text-text-2">{label}</dt>
              <dd class="select-all">{value}</dd>
            </>
          )}
        </For>
      </dl>
      <Show when={props.request.pictures.length > 0}>
        <ul class="mt-3 flex flex-wrap gap-2" aria-label={t.afterSale.pictures}>
          <For each={props.request.pictures}>
            {(url, index) => (
              <li>
                <a href={url} target="_blank" rel="noopener">
                  <img
                    src={`${url}?w=360`}
                    alt={t.afterSale.picture(index() + 1)}
                    loading="lazy"
                    width={80}
                    height={80}
                    class="size-20 rounded-sm bg-well object-cover"
                  />
                </a>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Panel>
  );
}
