import { useNavigate, useParams } from '@solidjs/router';
import { Suspense } from 'solid-js';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { WarehouseEdit } from '../features/stock/warehouse-edit.tsx';
import { WarehouseFields } from '../features/stock/warehouse-fields.tsx';
import {
  NEW_WAREHOUSE,
  type WarehouseValues,
  warehouseInput,
  warehouseRules,
} from '../features/stock/warehouse-values.ts';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createCreateWarehouseMutation, createWarehousesQuery } from '../graphql/generated/operations.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createForm } from '../primitives/create-form.ts';
import type { SaveOutcome } from '../ui/form/create-edit.ts';
import { EditForm } from '../ui/form/edit-form.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { NotFoundPage } from './not-found.tsx';

const LIST = '/admin/warehouses';

export const NewWarehousePage = onlyFor({ permission: 'STOCK_WRITE' }, () => {
  const { t } = useI18n();
  const viewer = useViewer();
  const navigate = useNavigate();
  const create = createCreateWarehouseMutation();
  const form = createForm<WarehouseValues>(NEW_WAREHOUSE, warehouseRules(t));
  const save = async (): Promise<SaveOutcome<WarehouseValues>> => {
    const { data, failure } = await create({
      input: { code: form.values.code.trim(), ...warehouseInput(form.values) },
    });
    if (failure) return { kind: 'failed', failure };
    const refusals = data?.createWarehouse?.userErrors ?? [];
    return refusals.length > 0 ? { kind: 'refused', refusals } : { kind: 'saved' };
  };
  return (
    <WorkPage title={t.stockWork.newWarehouse} crumbs={[{ name: t.seller.pages.warehouses, href: LIST }]}>
      <EditForm
        form={form}
        names={t.stockWork.warehouseFields}
        draftKey={`${viewer()?.me?.id}:warehouse:new`}
        saveLabel={t.stockWork.createWarehouse}
        savedText={t.stockWork.warehouseCreated}
        save={save}
        onSaved={() => navigate(LIST)}
      >
        <WarehouseFields form={form} isNew />
      </EditForm>
    </WorkPage>
  );
});

export const WarehousePage = onlyFor({ permission: 'STOCK_READ' }, () => (
  <Suspense fallback={<SkeletonRows count={2} class="h-48" />}>
    <LoadedWarehouse />
  </Suspense>
));

function LoadedWarehouse() {
  const { t } = useI18n();
  const params = useParams<{ id: string }>();
  const viewer = useViewer();
  const query = createWarehousesQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['warehouses']} page>
      {(data) => {
        const found = data().warehouses.find(({ id }) => id === params.id);
        if (!found) return <NotFoundPage />;
        return (
          <WorkPage title={found.name} crumbs={[{ name: t.seller.pages.warehouses, href: LIST }]}>
            <WarehouseEdit warehouse={found} mayChange={may(viewer()?.me, 'STOCK_WRITE')} />
          </WorkPage>
        );
      }}
    </QueryRegion>
  );
}
