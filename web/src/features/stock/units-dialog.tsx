import { createSignal, For, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createReceiveStockMutation, createSendStockTransferMutation } from '../../graphql/generated/operations.ts';
import type { StockPlace_WarehouseFragment, StockSku_SkuFragment } from '../../graphql/generated/types.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { skuName } from './sku-name.tsx';

export interface UnitsDialogProps {
  /** Goods that arrive, or that go to another warehouse. */
  kind: 'receive' | 'transfer';
  skus: readonly StockSku_SkuFragment[];
  warehouses: readonly StockPlace_WarehouseFragment[];
  onClose: (done: boolean) => void;
}

type Problems = readonly { message: string; field?: readonly string[] | null }[];

/** Units of several SKUs with one document: all of them are booked, or none. */
export function UnitsDialog(props: UnitsDialogProps) {
  const { t } = useI18n();
  const words = t.stockWork;
  const receive = createReceiveStockMutation();
  const send = createSendStockTransferMutation();
  const open = () => props.warehouses.filter(({ active }) => active);
  const [from, setFrom] = createSignal(open()[0]?.id ?? '');
  const [to, setTo] = createSignal(open()[1]?.id ?? '');
  const [document, setDocument] = createSignal('');
  const [note, setNote] = createSignal('');
  const [units, setUnits] = createStore<Record<string, number>>({});
  const [problems, setProblems] = createSignal<Problems>([]);
  // The same for each attempt of this dialog: it is booked once.
  const idempotencyKey = crypto.randomUUID();
  const unitsOf = (id: string) => units[id] ?? 1;
  const places = () => open().map(({ id, name }) => ({ value: id, label: name }));
  const lineProblem = (index: number) =>
    problems().find(({ field }) => field?.[1] === 'lines' && field[2] === String(index))?.message;
  const otherProblem = () => problems().find(({ field }) => field?.[1] !== 'lines' || field[2] === undefined)?.message;

  const book = async (): Promise<void> => {
    const shared = {
      lines: props.skus.map(({ id }) => ({ skuId: id, quantity: unitsOf(id) })),
      ...{ document: document() || null, note: note() || null, idempotencyKey },
    };
    const receiving = props.kind === 'receive';
    const { data, failure } = receiving
      ? await receive({ input: { ...shared, warehouseId: from() } })
      : await send({ input: { ...shared, fromId: from(), toId: to() } });
    const payload = data && ('receiveStock' in data ? data.receiveStock : data.sendStockTransfer);
    setProblems(failure ? [{ message: failureText(t, failure) }] : (payload?.userErrors ?? []));
    if (problems().length === 0) props.onClose(true);
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose(false)}
      title={props.kind === 'receive' ? words.receiveTitle : words.transferTitle}
      footer={
        <>
          <Button onClick={() => props.onClose(false)}>{t.actions.cancel}</Button>
          <Button tone="brand" needsNumbers busy={receive.pending() || send.pending()} onClick={() => void book()}>
            {props.kind === 'receive' ? words.receive : words.send}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <p class="text-sm text-text-2">{props.kind === 'receive' ? words.receiveHint : words.transferHint}</p>
        <SelectField
          label={props.kind === 'receive' ? words.warehouse : words.from}
          options={places()}
          value={from()}
          onChange={setFrom}
        />
        <Show when={props.kind === 'transfer'}>
          <SelectField label={words.to} options={places()} value={to()} onChange={setTo} />
        </Show>
        <For each={props.skus}>
          {(sku, index) => (
            <div>
              <NumberField
                label={`${skuName(sku)} · ${sku.code}`}
                value={unitsOf(sku.id)}
                min={1}
                max={1_000_000}
                onChange={(value) => setUnits(sku.id, value)}
              />
              <FormProblem text={lineProblem(index())} />
            </div>
          )}
        </For>
        <Field label={words.document} maxlength={64} value={document()} onInput={setDocument} />
        <Field label={words.note} maxlength={200} value={note()} onInput={setNote} />
        <FormProblem text={otherProblem()} />
      </div>
    </Dialog>
  );
}
