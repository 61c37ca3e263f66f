import { createSignal, Show, Suspense } from 'solid-js';
import { createProductSteps } from '../features/products/create-product-steps.ts';
import { managedProductColumns, PRODUCT_STATUSES } from '../features/products/managed-product-columns.tsx';
import { MOST_COUNTED } from '../features/products/most-counted.ts';
import { StepAllDialog } from '../features/products/step-all-dialog.tsx';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedProductsQuery } from '../graphql/generated/operations.ts';
import type { ProductStatus } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { type FilterReaders, oneOf, searchText } from '../primitives/table-address.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';
import type { BulkResult, Picked } from '../ui/table/table-types.ts';

type Filter = { q: string | null; status: ProductStatus | null };
const FILTER: FilterReaders<Filter> = { q: searchText, status: oneOf(PRODUCT_STATUSES) };

/** What is to be done to all products that the filter finds. */
interface Asked {
  step: 'publish' | 'withdraw';
  total: number;
  answer: (confirmed: boolean) => void;
}

export const ManagedProductsPage = onlyFor({ seller: true, permission: 'PRODUCT_WRITE' }, () => {
  const { t } = useI18n();
  const viewer = useViewer();
  return (
    <WorkPage
      title={t.seller.pages.products}
      actions={
        viewer()?.me?.role === 'SELLER' ? (
          <Button tone="brand" href="/seller/products/new">
            {t.productEditor.create}
          </Button>
        ) : undefined
      }
    >
      <Suspense fallback={<TableSkeleton />}>
        <LoadedProducts />
      </Suspense>
    </WorkPage>
  );
});

function LoadedProducts() {
  const i18n = useI18n();
  const { t, format } = i18n;
  const address = createTableAddress(FILTER, ['price', 'sold']);
  const sort = () => {
    const { column, descending } = address.sort() ?? {};
    if (column === 'price') return descending ? 'PRICE_DESC' : 'PRICE_ASC';
    return column === 'sold' ? 'BEST_SELLING' : 'NEWEST';
  };
  const asFilter = ({ q, status }: Filter) => ({ text: q, status });
  const filter = () => asFilter(address.filter());
  const query = keepPreviousData(
    createManagedProductsQuery(() => ({ filter: filter(), sort: sort(), after: address.after() ?? null }), {
      blocking: true,
      fresh: true,
    }),
  );
  const steps = createProductSteps(() => query.refetch());
  const [asked, setAsked] = createSignal<Asked>();
  const answer = (confirmed: boolean): void => {
    asked()?.answer(confirmed);
    setAsked(undefined);
  };
  const take = async (step: 'publish' | 'withdraw', picked: Picked<Filter>): Promise<BulkResult | undefined> => {
    if (!picked.all)
      return steps.takeEach(
        step,
        picked.ids.map((id) => ({ id })),
      );
    const { filter: of, total } = picked.all;
    if (!(await new Promise<boolean>((answered) => setAsked({ step, total, answer: answered })))) return undefined;
    const { products, problem } = await steps.all(step, asFilter(of));
    return problem ? { problem } : steps.takeEach(step, products);
  };
  const status = (value: string) => PRODUCT_STATUSES.find((known) => known === value);
  return (
    <>
      <TableFilters
        address={address}
        names={{
          q: (text) => `“${text}”`,
          status: (value) => (status(value) ? t.productEditor.statuses[status(value)!] : value),
        }}
      >
        <Field
          class="max-md:col-span-2 md:!flex-[2]"
          label={t.productEditor.search}
          name="q"
          type="search"
          maxlength={60}
          value={address.filter().q ?? ''}
        />
        <div class="max-md:col-span-2">
          <SelectField
            label={t.productEditor.status}
            name="status"
            options={[
              { value: '', label: t.productEditor.notArchived },
              ...PRODUCT_STATUSES.map((value) => ({ value, label: t.productEditor.statuses[value] })),
            ]}
            value={address.filter().status ?? ''}
          />
        </div>
      </TableFilters>
      <QueryRegion query={query} needs={['managedProducts']} page>
        {(data) => (
          <DataTable
            name={t.seller.pages.products}
            columns={managedProductColumns(i18n)}
            rows={data().managedProducts.nodes}
            idOf={({ id }) => id}
            nameOf={({ view }) => view.name}
            hrefOf={({ id }) => `/seller/products/${id}`}
            address={address}
            pageInfo={data().managedProducts.pageInfo}
            total={data().managedProducts.totalCount}
            mostCounted={MOST_COUNTED}
            loading={query.loading()}
            actions={[
              { label: t.productEditor.withdraw, takesAll: true, run: (picked) => take('withdraw', picked) },
              {
                label: t.productEditor.publish,
                takesAll: true,
                tone: 'brand',
                run: (picked) => take('publish', picked),
              },
            ]}
            empty={{ icon: 'box', text: t.productEditor.none }}
            tools={
              <p class="text-text-2" aria-live="polite">
                {format.counted(data().managedProducts.totalCount, MOST_COUNTED)}
              </p>
            }
          />
        )}
      </QueryRegion>
      <Show when={asked()}>
        {(what) => <StepAllDialog step={t.productEditor[what().step]} total={what().total} onClose={answer} />}
      </Show>
    </>
  );
}
