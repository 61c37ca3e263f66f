import { createSignal, For } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createShipOrderMutation } from '../../graphql/generated/operations.ts';
import type { OrderToShip_OrderFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { useToast } from '../../ui/toast.tsx';

export interface ShipDialogProps {
  order: OrderToShip_OrderFragment;
  /** Carriers with tracking; another one may be typed. */
  carriers: readonly string[];
  onClose: () => void;
  onShipped: () => void;
}

/** Units, carrier and tracking number of a parcel; all unshipped units by default. */
export function ShipDialog(props: ShipDialogProps) {
  const { t } = useI18n();
  const toast = useToast();
  const ship = createShipOrderMutation();
  const [failed, setFailed] = createSignal<string>();
  const [units, setUnits] = createStore<Record<string, number>>({});
  const form = createForm({ carrier: props.carriers[0] ?? '', trackingNo: '' }, ({ carrier, trackingNo }) => ({
    carrier: carrier.trim() ? undefined : t.afterSale.need,
    trackingNo: trackingNo.trim() ? undefined : t.afterSale.need,
  }));
  let element: HTMLFormElement | undefined;
  const lines = () => props.order.subOrders.flatMap((part) => part.lines.filter((line) => line.unitsToShip > 0));
  const wanted = (line: { id: string; unitsToShip: number }) => units[line.id] ?? line.unitsToShip;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setFailed(undefined);
    if (ship.pending() || !form.check(element)) return;
    const packed = lines().flatMap((line) =>
      wanted(line) > 0 ? [{ orderLineId: line.id, quantity: wanted(line) }] : [],
    );
    if (packed.length === 0) return void setFailed(t.seller.nothingPacked);
    const { carrier, trackingNo } = form.values;
    const { data, failure } = await ship({ input: { orderId: props.order.id, carrier, trackingNo, lines: packed } });
    if (failure) return void setFailed(failureText(t, failure));
    const refusals = data?.shipOrder.userErrors ?? [];
    if (refusals.length > 0) return form.refuse(refusals, element);
    toast({ text: t.seller.shipped });
    props.onClose();
    props.onShipped();
  };

  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t.seller.shipTitle(props.order.orderNo)}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t.actions.cancel}</Button>
          <Button tone="brand" needsNumbers busy={ship.pending()} onClick={submit}>
            {t.seller.ship}
          </Button>
        </>
      }
    >
      <form ref={element} noValidate onSubmit={submit} class="flex flex-col gap-4">
        <ul class="flex flex-col gap-3">
          <For each={lines()}>
            {(line) => (
              <li class="grid grid-cols-[minmax(0,1fr)_96px] items-end gap-3">
                <div>
                  <p class="line-clamp-2">{line.productName}</p>
                  <p class="text-xs text-text-3">{line.specs.map(({ value }) => value).join(' / ')}</p>
                </div>
                <NumberField
                  label={t.seller.unitsOf(line.unitsToShip)}
                  min={0}
                  max={line.unitsToShip}
                  value={wanted(line)}
                  onChange={(value) => setUnits(line.id, value)}
                />
              </li>
            )}
          </For>
        </ul>
        <Field
          label={t.afterSale.carrier}
          list="carriers"
          maxlength={60}
          value={form.values.carrier}
          error={form.error('carrier')}
          onInput={(value) => form.set('carrier', value)}
          onBlur={() => form.leave('carrier')}
        />
        <datalist id="carriers">
          <For each={props.carriers}>{(carrier) => <option value={carrier} />}</For>
        </datalist>
        <Field
          label={t.afterSale.trackingNo}
          maxlength={60}
          value={form.values.trackingNo}
          error={form.error('trackingNo')}
          onInput={(value) => form.set('trackingNo', value)}
          onBlur={() => form.leave('trackingNo')}
        />
        <FormProblem text={failed() ?? form.refusal()} />
      </form>
    </Dialog>
  );
}
