import { createSignal, Show } from 'solid-js';
import type { OrderDetail_OrderFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { CorrectAddressDialog, MoveOrderDialog } from './address-dialogs.tsx';

/** Who receives an order and where; whoever may change that, does so here. */
export function Recipient(props: { order: OrderDetail_OrderFragment; staff: boolean; onChanged: () => void }) {
  const { t } = useI18n();
  const [changing, setChanging] = createSignal(false);
  const may = () => props.order.allowedActions.includes(props.staff ? 'CORRECT_ADDRESS' : 'CHANGE_ADDRESS');
  const dialog = () => ({ order: props.order, onClose: () => setChanging(false), onChanged: props.onChanged });
  return (
    <>
      <p>
        <b>{props.order.recipient.name}</b> <span class="text-text-2">{props.order.recipient.phone}</span>
      </p>
      <p class="text-sm wrap-anywhere text-text-2">{props.order.recipient.address}</p>
      <Show when={may()}>
        <button
          type="button"
          class="min-h-6 text-sm text-link hover:underline pointer-coarse:min-h-11"
          onClick={() => setChanging(true)}
        >
          {props.staff ? t.orderWork.correct : t.orderWork.move}
        </button>
      </Show>
      <Show when={changing()}>
        {props.staff ? <CorrectAddressDialog {...dialog()} /> : <MoveOrderDialog {...dialog()} />}
      </Show>
    </>
  );
}
