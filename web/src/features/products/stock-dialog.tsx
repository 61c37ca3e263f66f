import { createSignal } from 'solid-js';
import { createAddStockMutation, createStockPlacesQuery } from '../../graphql/generated/operations.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormProblem } from '../../ui/form-problem.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';

/** Adds units of a SKU to a warehouse; stock is never part of saving a product. */
export function StockDialog(props: { skuId: string; name: string; onClose: (changed: boolean) => void }) {
  const { t } = useI18n();
  const places = createStockPlacesQuery();
  const add = createAddStockMutation();
  const [delta, setDelta] = createSignal(10);
  const [chosen, setChosen] = createSignal<string>();
  const [problem, setProblem] = createSignal<string>();
  // The same for each attempt of this dialog: units are added once.
  const idempotencyKey = crypto.randomUUID();
  const warehouseId = () => chosen() ?? places()?.warehouses?.[0]?.id ?? '';
  const send = async (): Promise<void> => {
    const reason = t.productEditor.received;
    const input = { skuId: props.skuId, warehouseId: warehouseId(), delta: delta(), reason, idempotencyKey };
    const { data, failure } = await add({ input });
    setProblem(failure ? failureText(t, failure) : data?.adjustStock?.userErrors[0]?.message);
    if (!problem()) props.onClose(true);
  };
  return (
    <Dialog
      open
      onClose={() => props.onClose(false)}
      title={t.productEditor.addStockFor(props.name)}
      footer={
        <>
          <Button onClick={() => props.onClose(false)}>{t.actions.cancel}</Button>
          <Button tone="brand" needsNumbers busy={add.pending()} onClick={() => void send()}>
            {t.productEditor.addStock}
          </Button>
        </>
      }
    >
      <div class="flex flex-col gap-3">
        <NumberField label={t.productEditor.units} value={delta()} min={1} max={100_000} onChange={setDelta} />
        <SelectField
          label={t.productEditor.warehouse}
          options={(places()?.warehouses ?? []).map(({ id, code, name }) => ({ value: id, label: name || code }))}
          value={warehouseId()}
          onChange={setChosen}
        />
        <FormProblem text={problem()} />
      </div>
    </Dialog>
  );
}
