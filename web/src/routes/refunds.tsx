import { useSearchParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { RefundTable } from '../features/admin/refund-table.tsx';
import { Console } from '../features/seller/console.tsx';
import { onlyFor } from '../features/seller/only-for.tsx';
import { createPaymentRefundsQuery } from '../graphql/generated/operations.ts';
import type { RefundStatus } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { pagesOf, parsePage } from '../primitives/numbered-pages.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pager } from '../ui/pager.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';

const STATUSES: readonly RefundStatus[] = ['REQUESTED', 'SUCCEEDED'];

export const RefundsPage = onlyFor({ permission: 'PAYMENT_READ' }, () => {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.seller.pages.refunds) }));
  return (
    <Console title={t.seller.pages.refunds}>
      <Suspense fallback={<SkeletonRows count={6} class="h-16" />}>
        <LoadedRefunds />
      </Suspense>
    </Console>
  );
});

function hrefOf(status: RefundStatus | undefined, page = 1): string {
  const query = new URLSearchParams({ ...(status && { status }), ...(page > 1 && { page: String(page) }) });
  return query.size > 0 ? `/admin/refunds?${query}` : '/admin/refunds';
}

function LoadedRefunds() {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const status = () => STATUSES.find((one) => one === search.status);
  const page = () => parsePage(search.page);
  const variables = () => ({ status: status() ?? null, page: page() });
  const query = keepPreviousData(createPaymentRefundsQuery(variables, { blocking: true, fresh: true }));
  return (
    <QueryRegion query={query} needs={['paymentRefunds']} page>
      {(data) => (
        <div class={`flex flex-col gap-3 ${query.loading() ? 'opacity-60' : ''}`} aria-busy={query.loading()}>
          <div class="panel">
            <Tabs
              label={t.seller.pages.refunds}
              tabs={[undefined, ...STATUSES].map((one) => ({
                href: hrefOf(one),
                label: one ? t.payments.status[one] : t.seller.all,
                count: one === status() ? data().paymentRefunds.totalCount : undefined,
                current: one === status(),
              }))}
            />
            <Show
              when={data().paymentRefunds.nodes.length > 0}
              fallback={<EmptyState icon="receipt" text={t.payments.noRefunds} />}
            >
              <RefundTable refunds={data().paymentRefunds.nodes} />
            </Show>
          </div>
          <Pager
            page={page()}
            pages={pagesOf(data().paymentRefunds.totalCount)}
            hrefOf={(other) => hrefOf(status(), other)}
          />
        </div>
      )}
    </QueryRegion>
  );
}
