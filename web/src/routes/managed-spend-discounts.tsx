import { useLocation } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { spendDiscountColumns } from '../features/promotions/spend-discount-columns.tsx';
import { may } from '../features/session/may.ts';
import { useViewer } from '../features/session/viewer.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createManagedSpendDiscountsQuery } from '../graphql/generated/operations.ts';
import type { CouponState } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createTableAddress } from '../primitives/create-table-address.ts';
import { oneOf, searchText } from '../primitives/table-address.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { DataTable } from '../ui/table/data-table.tsx';
import { TableFilters } from '../ui/table/table-filters.tsx';
import { TableSkeleton } from '../ui/table/table-skeleton.tsx';

export const SellerSpendDiscountsPage = onlyFor({ seller: true }, () => <ManagedSpendDiscounts />);
export const AdminSpendDiscountsPage = onlyFor({ permission: 'COUPON_READ' }, () => <ManagedSpendDiscounts all />);

const STATES: readonly CouponState[] = ['ACTIVE', 'SCHEDULED', 'ENDED'];

function ManagedSpendDiscounts(props: { all?: boolean }) {
  const { t } = useI18n();
  const location = useLocation();
  const viewer = useViewer();
  return (
    <WorkPage
      title={t.seller.pages.spendDiscounts}
      actions={
        <Show when={!props.all || may(viewer()?.me, 'COUPON_WRITE')}>
          <Button tone="brand" href={`${location.pathname}/new`}>
            {t.spendDiscountWork.create}
          </Button>
        </Show>
      }
    >
      <p class="text-text-2">{props.all ? t.spendDiscountWork.aboutAll : t.spendDiscountWork.aboutOwn}</p>
      <Suspense fallback={<TableSkeleton />}>
        <LoadedSpendDiscounts all={props.all === true} />
      </Suspense>
    </WorkPage>
  );
}

function LoadedSpendDiscounts(props: { all: boolean }) {
  const i18n = useI18n();
  const { t } = i18n;
  const location = useLocation();
  const address = createTableAddress({ q: searchText, state: oneOf(STATES) });
  const query = keepPreviousData(
    createManagedSpendDiscountsQuery(() => ({ ...address.filter(), after: address.after() ?? null }), {
      blocking: true,
      fresh: true,
    }),
  );
  const state = (value: string) => STATES.find((known) => known === value);
  return (
    <>
      <TableFilters
        address={address}
        names={{
          q: (text) => `“${text}”`,
          state: (value) => (state(value) ? t.couponWork.states[state(value)!] : value),
        }}
      >
        <Field
          class="max-md:col-span-2 md:!flex-[2]"
          label={t.couponWork.search}
          name="q"
          type="search"
          maxlength={60}
          value={address.filter().q ?? ''}
        />
        <div class="max-md:col-span-2">
          <SelectField
            label={t.couponWork.state}
            name="state"
            options={[
              { value: '', label: t.seller.all },
              ...STATES.map((value) => ({ value, label: t.couponWork.states[value] })),
            ]}
            value={address.filter().state ?? ''}
          />
        </div>
      </TableFilters>
      <QueryRegion query={query} needs={['spendDiscounts']} page>
        {(data) => (
          <DataTable
            name={t.seller.pages.spendDiscounts}
            columns={spendDiscountColumns(i18n, props.all)}
            rows={data().spendDiscounts.nodes}
            idOf={({ id }) => id}
            nameOf={({ name }) => name}
            hrefOf={({ id }) => `${location.pathname}/${id}`}
            address={address}
            pageInfo={data().spendDiscounts.pageInfo}
            total={data().spendDiscounts.totalCount}
            loading={query.loading()}
            empty={{ icon: 'ticket', text: t.spendDiscountWork.none }}
          />
        )}
      </QueryRegion>
    </>
  );
}
