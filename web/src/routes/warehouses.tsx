import { Suspense } from 'solid-js';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createWarehousesQuery } from '../graphql/generated/operations.ts';
import type { Warehouse_WarehouseFragment } from '../graphql/generated/types.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { TableColumn } from '../ui/table/table-types.ts';

export const WarehousesPage = onlyFor({ permission: 'STOCK_READ' }, () => {
  const { t } = useI18n();
  const viewer = useViewer();
  return (
    <WorkPage
      title={t.seller.pages.warehouses}
      actions={
        may(viewer()?.me, 'STOCK_WRITE') ? (
          <Button tone="brand" href="/admin/warehouses/new">
            {t.stockWork.newWarehouse}
          </Button>
        ) : undefined
      }
    >
      <p class="text-text-2">{t.stockWork.aboutWarehouses}</p>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedWarehouses />
      </Suspense>
    </WorkPage>
  );
});

function LoadedWarehouses() {
  const i18n = useI18n();
  const { t } = i18n;
  const address = createTableAddress({});
  const query = createWarehousesQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['warehouses']} page>
      {(data) => (
        <DataTable
          name={t.seller.pages.warehouses}
          columns={warehouseColumns(i18n)}
          rows={data().warehouses}
          idOf={({ id }) => id}
          nameOf={({ name }) => name}
          hrefOf={({ id }) => `/admin/warehouses/${id}`}
          address={address}
          complete
          loading={query.loading()}
          empty={{ icon: 'store', text: t.stockWork.noWarehouses }}
        />
      )}
    </QueryRegion>
  );
}

function warehouseColumns({ t }: I18n): TableColumn<Warehouse_WarehouseFragment>[] {
  const words = t.stockWork;
  return [
    { id: 'name', header: words.warehouse, cell: ({ name, code }) => `${name} · ${code}` },
    {
      ...{ id: 'state', header: words.state, card: 'aside' },
      cell: ({ active }) => <Badge tone={active ? 'ok' : 'plain'}>{active ? words.open : words.closed}</Badge>,
    },
    { id: 'province', header: words.province, cell: ({ province }) => province ?? '–' },
    {
      ...{ id: 'regions', header: words.regions },
      cell: ({ regions }) => (regions.length > 0 ? regions.join(words.and) : '–'),
    },
  ];
}
