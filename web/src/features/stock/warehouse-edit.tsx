import { createSignal, Show } from 'solid-js';
import { createUpdateWarehouseMutation } from '../../graphql/generated/operations.ts';
import type { Warehouse_WarehouseFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createForm } from '../../primitives/create-form.ts';
import { Checkbox } from '../../ui/field.tsx';
import type { SaveOutcome } from '../../ui/form/create-edit.ts';
import { EditForm } from '../../ui/form/edit-form.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useViewer } from '../session/viewer.tsx';
import { WarehouseFields } from './warehouse-fields.tsx';
import { type WarehouseValues, warehouseInput, warehouseRules, warehouseValues } from './warehouse-values.ts';

/** Changes a warehouse, closes an empty one, opens it again. */
export function WarehouseEdit(props: { warehouse: Warehouse_WarehouseFragment; mayChange: boolean }) {
  const { t } = useI18n();
  const words = t.stockWork;
  const viewer = useViewer();
  const update = createUpdateWarehouseMutation();
  const form = createForm<WarehouseValues>(warehouseValues(props.warehouse), warehouseRules(t, false));
  const [version, setVersion] = createSignal(props.warehouse.version);
  const save = async (changed: Partial<WarehouseValues>): Promise<SaveOutcome<WarehouseValues>> => {
    const { active } = changed;
    const input = {
      ...{ id: props.warehouse.id, version: version(), ...warehouseInput(changed) },
      ...(active !== undefined && { active }),
    };
    const { data, failure } = await update({ input });
    if (failure) return { kind: 'failed', failure };
    const { warehouse, userErrors = [] } = data?.updateWarehouse ?? {};
    if (warehouse) setVersion(warehouse.version);
    if (warehouse && userErrors.some(({ code }) => code === 'CONFLICT')) {
      return { kind: 'conflict', theirs: { values: warehouseValues(warehouse) } };
    }
    if (!warehouse || userErrors.length > 0) return { kind: 'refused', refusals: userErrors };
    return { kind: 'saved', values: warehouseValues(warehouse) };
  };
  return (
    <Show when={props.mayChange} fallback={<WarehouseFields form={form} disabled />}>
      <EditForm
        form={form}
        names={words.warehouseFields}
        draftKey={`${viewer()?.me?.id}:warehouse:${props.warehouse.id}`}
        save={save}
      >
        <WarehouseFields form={form} />
        <Panel title={words.warehouseFields.active}>
          <div data-field="active">
            <Checkbox
              label={words.isOpen}
              checked={form.values.active}
              onChange={(active) => form.set('active', active)}
            />
          </div>
          <p class="mt-1 text-sm text-text-2">{words.closeHint}</p>
          <Show when={form.error('active')}>{(problem) => <p class="text-sm text-bad">{problem()}</p>}</Show>
        </Panel>
      </EditForm>
    </Show>
  );
}
