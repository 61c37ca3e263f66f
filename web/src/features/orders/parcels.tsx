import { createSignal, For, Show } from 'solid-js';
import type { Parcel_ShipmentFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { copyText } from '../../primitives/copy-text.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { useToast } from '../../ui/toast.tsx';
import { arrivalDays } from '../product/arrival-days.ts';

/** The parcels of an order with tracking, updated live. */
export function Parcels(props: { shipments: readonly Parcel_ShipmentFragment[] }) {
  const { t } = useI18n();
  return (
    <For each={props.shipments}>
      {(shipment, index) => (
        <Panel
          title={t.parcel.numbered(index() + 1, props.shipments.length)}
          note={<b class="text-sm">{t.parcel.status[shipment.status]}</b>}
        >
          <Parcel shipment={shipment} withGoods={props.shipments.length > 1} />
        </Panel>
      )}
    </For>
  );
}

function Parcel(props: { shipment: Parcel_ShipmentFragment; withGoods: boolean }) {
  const { t, format } = useI18n();
  const [open, setOpen] = createSignal(false);
  const steps = () =>
    props.shipment.tracking
      .toReversed()
      .map(({ id, message, at }) => ({ id, text: message, detail: format.dateTime(at) }));
  return (
    <div class="flex flex-col gap-3">
      <TrackingNumber shipment={props.shipment} />
      <Show when={props.withGoods}>
        <p class="text-sm text-text-2">
          {format.list(
            props.shipment.lines.map(
              ({ quantity, orderLine }) =>
                `${[orderLine.productName, ...orderLine.specs.map(({ value }) => value)].join(' ')} × ${quantity}`,
            ),
          )}
        </p>
      </Show>
      <Show when={steps().length > 0} fallback={<p class="text-sm text-text-2">{t.parcel.waiting}</p>}>
        <Timeline steps={open() ? steps() : steps().slice(0, 1)} />
        <Show when={steps().length > 1}>
          <Button tone="quiet" class="self-start" aria-expanded={open()} onClick={() => setOpen(!open())}>
            {open() ? t.parcel.latest : t.parcel.all}
          </Button>
        </Show>
      </Show>
    </div>
  );
}

function TrackingNumber(props: { shipment: Parcel_ShipmentFragment }) {
  const { t, format } = useI18n();
  const toast = useToast();
  const copy = async (): Promise<void> => {
    const copied = await copyText(props.shipment.trackingNo);
    toast(copied ? { text: t.parcel.copied } : { tone: 'error', text: t.parcel.notCopied });
  };
  return (
    <div class="flex items-center gap-3">
      <Icon name="truck" class="text-text-3" />
      <div class="min-w-0 flex-1">
        <p>
          {props.shipment.carrier} <span class="select-all">{props.shipment.trackingNo}</span>
        </p>
        <p class="text-xs text-text-3">
          {props.shipment.deliveredAt
            ? t.order.deliveredAt(format.dateTime(props.shipment.deliveredAt))
            : t.order.shippedAt(format.dateTime(props.shipment.shippedAt))}
        </p>
        <Show when={props.shipment.deliveryEstimate}>
          {(delivery) => <p class="text-sm text-ok">{t.order.expected(arrivalDays(format, delivery()))}</p>}
        </Show>
      </div>
      <IconButton label={t.parcel.copy} onClick={() => void copy()}>
        <Icon name="copy" />
      </IconButton>
    </div>
  );
}
