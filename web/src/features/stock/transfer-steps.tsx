import { createSignal, For } from 'solid-js';
import { createStore } from 'solid-js/store';
import {
  createCancelStockTransferMutation,
  createReceiveStockTransferMutation,
} from '../../graphql/generated/operations.ts';
import type { StockTransferQuery } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SkuName } from './sku-name.tsx';

/** What can be done with a transfer on its way: say what arrived, or take it back. */
export function TransferSteps(props: {
  transfer: NonNullable<StockTransferQuery['stockTransfer']>;
  onDone: (text: string) => void;
}) {
  const { t } = useI18n();
  const words = t.stockWork;
  const receive = createReceiveStockTransferMutation();
  const cancel = createCancelStockTransferMutation();
  const [problem, setProblem] = createSignal<string>();
  const [arrived, setArrived] = createStore<Record<string, number>>({});
  const arrivedOf = (skuId: string, sent: number) => arrived[skuId] ?? sent;
  const idempotencyKey = crypto.randomUUID();
  const book = async (): Promise<void> => {
    const lines = props.transfer.lines.map(({ sku, quantity }) => ({
      skuId: sku.id,
      quantity: arrivedOf(sku.id, quantity),
    }));
    const { data, failure } = await receive({ input: { id: props.transfer.id, lines, idempotencyKey } });
    setProblem(failure ? failureText(t, failure) : data?.receiveStockTransfer.userErrors[0]?.message);
    if (!problem()) props.onDone(words.arrivedDone);
  };
  const takeBack = async (): Promise<void> => {
    const { data, failure } = await cancel({ input: { id: props.transfer.id, idempotencyKey } });
    setProblem(failure ? failureText(t, failure) : data?.cancelStockTransfer.userErrors[0]?.message);
    if (!problem()) props.onDone(words.cancelledDone);
  };
  return (
    <div class="mt-3 flex flex-col gap-3">
      <p class="text-sm text-text-2">{words.arrivedHint}</p>
      <ul class="flex flex-col divide-y divide-line">
        <For each={props.transfer.lines}>
          {({ sku, quantity }) => (
            <li class="flex flex-wrap items-center justify-between gap-3 py-2">
              <SkuName sku={sku} />
              <NumberField
                class="w-40"
                label={words.arrivedOf(quantity)}
                value={arrivedOf(sku.id, quantity)}
                min={0}
                max={quantity}
                onChange={(value) => setArrived(sku.id, value)}
              />
            </li>
          )}
        </For>
      </ul>
      <FormProblem text={problem()} />
      <div class="flex flex-wrap gap-2">
        <Button tone="brand" needsNumbers busy={receive.pending()} onClick={() => void book()}>
          {words.bookArrival}
        </Button>
        <Button busy={cancel.pending()} onClick={() => void takeBack()}>
          {words.cancelTransfer}
        </Button>
      </div>
    </div>
  );
}
