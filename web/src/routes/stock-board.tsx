import { createSignal, Show, Suspense } from 'solid-js';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { createStockEdits } from '../features/stock/create-stock-edits.ts';
import { skuName } from '../features/stock/sku-name.tsx';
import { stockColumns } from '../features/stock/stock-columns.tsx';
import { useStockPath } from '../features/stock/stock-place.ts';
import { StockTabs } from '../features/stock/stock-tabs.tsx';
import { UnitsDialog, type UnitsDialogProps } from '../features/stock/units-dialog.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createStockBoardQuery } from '../graphql/generated/operations.ts';
import type { StockBoardQuery, StockSku_SkuFragment, Supply } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress, type TableAddress } from '../primitives/create-table-address.ts';
import { type FilterReaders, oneOf, searchText } from '../primitives/table-address.ts';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { BulkResult } from '../ui/table/table-types.ts';
import { Tabs } from '../ui/tabs.tsx';

type Filter = { q: string | null; supply: Supply | null; warehouse: string | null };
const FILTER: FilterReaders<Filter> = { q: searchText, supply: oneOf(['LOW', 'OUT']), warehouse: searchText };

export const SellerStockPage = onlyFor({ seller: true }, StockBoardPage);
export const AdminStockPage = onlyFor({ permission: 'STOCK_READ' }, StockBoardPage);

function StockBoardPage() {
  const { t } = useI18n();
  return (
    <WorkPage title={t.seller.pages.stock}>
      <StockTabs />
      <Suspense fallback={<TableSkeleton />}>
        <LoadedBoard />
      </Suspense>
    </WorkPage>
  );
}

function LoadedBoard() {
  const address = createTableAddress(FILTER);
  const variables = () => {
    const { q: text, supply, warehouse: warehouseId } = address.filter();
    return { filter: { text, supply, warehouseId }, after: address.after() ?? null };
  };
  const query = keepPreviousData(createStockBoardQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['stockBoard', 'warehouses']} page>
      {(data) => <Board data={data()} address={address} loading={query.loading()} onChanged={() => query.refetch()} />}
    </QueryRegion>
  );
}

interface BoardProps {
  data: Pick<StockBoardQuery, 'stockAlerts'> & {
    [Name in 'stockBoard' | 'warehouses']: NonNullable<StockBoardQuery[Name]>;
  };
  address: TableAddress<Filter>;
  loading: boolean;
  onChanged: () => void;
}

type Asked = Pick<UnitsDialogProps, 'kind' | 'skus' | 'onClose'>;

function Board(props: BoardProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const viewer = useViewer();
  const path = useStockPath();
  const counts = useWorkCounts();
  const edits = createStockEdits(() => counts.refetch());
  const [asked, setAsked] = createSignal<Asked>();
  // Picks last over the pages of the list: what was seen is kept.
  const seen = new Map<string, StockSku_SkuFragment>();
  const rows = () => {
    for (const { id, sku } of props.data.stockBoard.nodes) seen.set(id, sku);
    return props.data.stockBoard.nodes;
  };
  const mayChange = () => viewer()?.me?.role === 'SELLER' || may(viewer()?.me, 'STOCK_WRITE');
  const ask = (kind: Asked['kind'], ids: readonly string[]): Promise<BulkResult | undefined> =>
    new Promise((resolve) => {
      const onClose = (done: boolean): void => {
        setAsked();
        if (done) props.onChanged();
        if (done) counts.refetch();
        resolve(done ? {} : undefined);
      };
      setAsked({ kind, skus: ids.flatMap((id) => seen.get(id) ?? []), onClose });
    });
  return (
    <>
      <BoardFilters data={props.data} address={props.address} />
      <DataTable
        name={t.seller.pages.stock}
        columns={stockColumns(i18n, { edits, warehouses: props.data.warehouses, mayChange: mayChange() })}
        rows={rows()}
        idOf={({ id }) => id}
        nameOf={({ sku }) => skuName(sku)}
        hrefOf={({ id }) => `${path}/movements?sku=${id}`}
        address={props.address}
        pageInfo={props.data.stockBoard.pageInfo}
        total={props.data.stockBoard.totalCount}
        loading={props.loading}
        {...(mayChange() && {
          actions: [
            { label: t.stockWork.transferPicked, run: ({ ids = [] }) => ask('transfer', ids) },
            { label: t.stockWork.receivePicked, tone: 'brand' as const, run: ({ ids = [] }) => ask('receive', ids) },
          ],
        })}
        empty={{ icon: 'box', text: props.address.filter().supply ? t.stockWork.noneShort : t.stockWork.none }}
      />
      <Show when={asked()}>{(dialog) => <UnitsDialog {...dialog()} warehouses={props.data.warehouses} />}</Show>
    </>
  );
}

function BoardFilters(props: Pick<BoardProps, 'data' | 'address'>) {
  const { t } = useI18n();
  const alerts = () => props.data.stockAlerts;
  const tab = (supply: Supply | null, label: string, count?: number) => ({
    ...{ label, count, current: props.address.filter().supply === supply },
    href: props.address.href({ filter: { supply } }),
  });
  const nameOf = (id: string) => props.data.warehouses.find((warehouse) => warehouse.id === id)?.name ?? id;
  return (
    <>
      <div class="panel">
        <Tabs
          label={t.stockWork.state}
          tabs={[
            tab(null, t.seller.all),
            tab('LOW', t.stockWork.supplies.LOW, alerts()?.low),
            tab('OUT', t.stockWork.supplies.OUT, alerts()?.out),
          ]}
        />
      </div>
      <TableFilters address={props.address} names={{ q: (text) => `“${text}”`, supply: () => '', warehouse: nameOf }}>
        <Field
          class="max-md:col-span-2 md:!flex-[2]"
          label={t.stockWork.search}
          name="q"
          type="search"
          maxlength={60}
          value={props.address.filter().q ?? ''}
        />
        <div class="max-md:col-span-2">
          <SelectField
            label={t.stockWork.warehouse}
            name="warehouse"
            options={[
              { value: '', label: t.seller.all },
              ...props.data.warehouses.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={props.address.filter().warehouse ?? ''}
          />
        </div>
      </TableFilters>
    </>
  );
}
