import { Show, Suspense } from 'solid-js';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedBrandsQuery } from '../graphql/generated/operations.ts';
import type { ManagedBrandsQuery } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { type I18n, useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { type FilterReaders, searchText } from '../primitives/table-address.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { TableColumn } from '../ui/table/table-types.ts';

type Filter = { q: string | null };
const FILTER: FilterReaders<Filter> = { q: searchText };
type BrandRow = NonNullable<ManagedBrandsQuery['managedBrands']>['nodes'][number];

export const ManagedBrandsPage = onlyFor({ permission: 'PRODUCT_READ' }, () => {
  const { t } = useI18n();
  const viewer = useViewer();
  return (
    <WorkPage
      title={t.seller.pages.brands}
      actions={
        <Show when={may(viewer()?.me, 'PRODUCT_WRITE')}>
          <Button tone="brand" href="/admin/brands/new">
            {t.catalogueWork.addBrand}
          </Button>
        </Show>
      }
    >
      <Suspense fallback={<TableSkeleton />}>
        <LoadedBrands />
      </Suspense>
    </WorkPage>
  );
});

const columnsOf = ({ t, format }: I18n): TableColumn<BrandRow>[] => [
  {
    ...{ id: 'name', header: t.catalogueWork.brand },
    cell: ({ name, nameZh, logo }) => (
      <span class="flex items-center gap-3">
        <span class="size-10 shrink-0 overflow-hidden rounded-sm border border-line bg-white">
          <Show when={logo}>
            {(url) => <img src={`${url()}?w=360`} alt="" class="size-full object-contain" loading="lazy" />}
          </Show>
        </span>
        <span class="min-w-0">
          {name}
          <Show when={nameZh}>{(zh) => <span class="ms-2 text-sm text-text-3">{zh()}</span>}</Show>
        </span>
      </span>
    ),
  },
  {
    ...{ id: 'state', header: t.productEditor.status, card: 'aside' },
    cell: ({ hidden }) => (
      <Badge tone={hidden ? 'warn' : 'ok'}>{hidden ? t.catalogueWork.hidden : t.catalogueWork.shownState}</Badge>
    ),
  },
  {
    ...{ id: 'products', header: t.catalogueWork.brandProducts, end: true },
    cell: ({ productCount }) => format.number(productCount),
  },
];

function LoadedBrands() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const address = createTableAddress(FILTER, []);
  const query = keepPreviousData(
    createManagedBrandsQuery(() => ({ first: 50, after: address.after() ?? null, text: address.filter().q }), {
      blocking: true,
      fresh: true,
    }),
  );
  return (
    <>
      <TableFilters address={address} names={{ q: (text) => `“${text}”` }}>
        <Field
          class="max-md:col-span-2"
          label={t.catalogueWork.findBrand}
          name="q"
          type="search"
          maxlength={60}
          value={address.filter().q ?? ''}
        />
      </TableFilters>
      <QueryRegion query={query} needs={['managedBrands']} page>
        {(data) => (
          <DataTable
            name={t.seller.pages.brands}
            columns={columnsOf(i18n)}
            rows={data().managedBrands.nodes}
            idOf={({ id }) => id}
            nameOf={({ name }) => name}
            hrefOf={({ id }) => `/admin/brands/${id}`}
            address={address}
            pageInfo={data().managedBrands.pageInfo}
            total={data().managedBrands.totalCount}
            loading={query.loading()}
            empty={{ icon: 'store', text: t.catalogueWork.noBrands }}
            tools={
              <p class="text-text-2" aria-live="polite">
                {format.number(data().managedBrands.totalCount)}
              </p>
            }
          />
        )}
      </QueryRegion>
    </>
  );
}
