import { Suspense } from 'solid-js';
import { MOVEMENT_KINDS, movementColumns } from '../features/stock/movement-columns.tsx';
import { skuName } from '../features/stock/sku-name.tsx';
import { useStockPath } from '../features/stock/stock-place.ts';
import { StockTabs } from '../features/stock/stock-tabs.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createStockMovementsQuery } from '../graphql/generated/operations.ts';
import type { StockMovementsQuery } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress, type TableAddress } from '../primitives/create-table-address.ts';
import { dayText, type FilterReaders, oneOf, searchText } from '../primitives/table-address.ts';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';

type Filter = {
  sku: string | null;
  warehouse: string | null;
  kind: (typeof MOVEMENT_KINDS)[number] | null;
  from: string | null;
  to: string | null;
};
const FILTER: FilterReaders<Filter> = {
  ...{ sku: searchText, warehouse: searchText, kind: oneOf(MOVEMENT_KINDS) },
  ...{ from: dayText, to: dayText },
};
const DAY_MS = 86_400_000;

export const SellerMovementsPage = onlyFor({ seller: true }, MovementsPage);
export const AdminMovementsPage = onlyFor({ permission: 'STOCK_READ' }, MovementsPage);

function MovementsPage() {
  const { t } = useI18n();
  const path = useStockPath();
  return (
    <WorkPage title={t.stockWork.movements} crumbs={[{ name: t.seller.pages.stock, href: path }]}>
      <StockTabs />
      <Suspense fallback={<TableSkeleton />}>
        <LoadedMovements path={path} />
      </Suspense>
    </WorkPage>
  );
}

/** Days are those of the shop; the last one is included. */
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);
const endOf = (day: string) => new Date(startOf(day).getTime() + DAY_MS);

function variablesOf({ sku, warehouse, kind, from, to }: Filter) {
  return {
    ...{ skuId: sku, reservations: sku !== null && kind === null, warehouseId: warehouse, kind },
    ...{ from: from && startOf(from).toISOString(), to: to && endOf(to).toISOString() },
  };
}

function LoadedMovements(props: { path: string }) {
  const i18n = useI18n();
  const { t } = i18n;
  const address = createTableAddress(FILTER);
  const query = keepPreviousData(
    createStockMovementsQuery(() => ({ filter: variablesOf(address.filter()), after: address.after() ?? null }), {
      blocking: true,
      fresh: true,
    }),
  );
  return (
    <QueryRegion query={query} needs={['stockMovements', 'warehouses']} page>
      {(data) => (
        <>
          <MovementFilters
            address={address}
            warehouses={data().warehouses}
            skuCode={data().stockMovements.nodes[0]?.sku?.code}
          />
          <DataTable
            name={t.stockWork.movements}
            columns={movementColumns(i18n, props.path)}
            rows={data().stockMovements.nodes}
            idOf={({ id }) => id}
            nameOf={({ sku, id }) => (sku ? skuName(sku) : id)}
            hrefOf={({ sku }) => (sku && !address.filter().sku ? address.href({ filter: { sku: sku.id } }) : undefined)}
            address={address}
            pageInfo={data().stockMovements.pageInfo}
            total={data().stockMovements.totalCount}
            loading={query.loading()}
            empty={{ icon: 'receipt', text: t.stockWork.noMovements }}
          />
        </>
      )}
    </QueryRegion>
  );
}

function MovementFilters(props: {
  address: TableAddress<Filter>;
  warehouses: NonNullable<StockMovementsQuery['warehouses']>;
  skuCode: string | undefined;
}) {
  const { t, format } = useI18n();
  const filter = () => props.address.filter();
  const kind = (value: string) => MOVEMENT_KINDS.find((known) => known === value);
  const all = { value: '', label: t.seller.all };
  return (
    <TableFilters
      address={props.address}
      names={{
        sku: () => props.skuCode ?? t.stockWork.sku,
        warehouse: (id) => props.warehouses.find((warehouse) => warehouse.id === id)?.name ?? id,
        kind: (value) => (kind(value) ? t.stockWork.kinds[kind(value)!] : value),
        from: (day) => `${t.stockWork.fromDay} ${format.day(day)}`,
        to: (day) => `${t.stockWork.toDay} ${format.day(day)}`,
      }}
    >
      {/* A form keeps what it does not ask for. */}
      <input type="hidden" name="sku" value={filter().sku ?? ''} />
      <SelectField
        label={t.stockWork.warehouse}
        name="warehouse"
        options={[all, ...props.warehouses.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filter().warehouse ?? ''}
      />
      <SelectField
        label={t.stockWork.kind}
        name="kind"
        options={[all, ...MOVEMENT_KINDS.map((value) => ({ value, label: t.stockWork.kinds[value] }))]}
        value={filter().kind ?? ''}
      />
      <Field label={t.stockWork.fromDay} name="from" type="date" value={filter().from ?? ''} />
      <Field label={t.stockWork.toDay} name="to" type="date" value={filter().to ?? ''} />
    </TableFilters>
  );
}
