import { createSignal, For } from 'solid-js';
import type { AfterSaleAction, AfterSaleDetail_RequestFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button, type ButtonTone } from '../../ui/button.tsx';
import { may } from '../session/may.ts';
import { useViewer } from '../session/viewer.tsx';
import { ApproveDialog, ReceiveDialog, RejectDialog, SendDialog, WithdrawDialog } from './after-sale-dialogs.tsx';
import type { AfterSaleActions } from './create-after-sale-actions.ts';

const TONES: Record<AfterSaleAction, ButtonTone> = {
  REJECT: 'danger',
  WITHDRAW: 'danger',
  SEND: 'brand',
  RECEIVE: 'brand',
  APPROVE: 'brand',
};

/** The viewer's actions on the request, each with a confirmation. */
export function AfterSaleButtons(props: {
  request: AfterSaleDetail_RequestFragment;
  /** Known carriers; another one may be typed. */
  carriers: readonly string[];
  actions: AfterSaleActions;
}) {
  const { t, format } = useI18n();
  const viewer = useViewer();
  const [asking, setAsking] = createSignal<AfterSaleAction>();
  const labels: Record<AfterSaleAction, string> = {
    APPROVE: t.afterSale.approve,
    REJECT: t.afterSale.reject,
    WITHDRAW: t.afterSale.withdraw,
    SEND: t.afterSale.send,
    RECEIVE: t.afterSale.receive,
  };
  const dialog = (action: AfterSaleAction) => ({
    open: asking() === action,
    onClose: () => setAsking(undefined),
    actions: props.actions,
  });
  const inOrder = () =>
    (Object.keys(TONES) as AfterSaleAction[]).filter((action) => props.request.allowedActions.includes(action));
  return (
    <div class="flex flex-wrap justify-end gap-2">
      <For each={inOrder()}>
        {(action) => (
          <Button tone={TONES[action]} onClick={() => setAsking(action)}>
            {labels[action]}
          </Button>
        )}
      </For>
      <ApproveDialog
        {...dialog('APPROVE')}
        amount={format.price(props.request.amount)}
        adjustable={may(viewer()?.me, 'AFTER_SALE_ANSWER')}
        isReturn={props.request.kind === 'RETURN'}
        whereTo={props.request.returnAddress}
      />
      <RejectDialog {...dialog('REJECT')} />
      <WithdrawDialog {...dialog('WITHDRAW')} />
      <SendDialog {...dialog('SEND')} carriers={props.carriers} />
      <ReceiveDialog {...dialog('RECEIVE')} lines={props.request.lines} reason={props.request.reason} />
    </div>
  );
}
