import { useNavigate, useSearchParams } from '@solidjs/router';
import { createSignal, type JSX, Show, Suspense } from 'solid-js';
import { ApplicationDialog } from '../features/admin/application-dialog.tsx';
import { createSellerReview } from '../features/admin/create-seller-review.ts';
import { ApplicationList, type ListedApplication, type ListedShop, ShopList } from '../features/admin/seller-lists.tsx';
import { SuspendDialog } from '../features/admin/suspend-dialog.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { useWorkCounts } from '../features/workbench/work-counts.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createAllSellersQuery, createSellerApplicationsQuery } from '../graphql/generated/operations.ts';
import type { SellerApplicationStatus } from '../graphql/generated/types.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { pagesOf, parsePage } from '../primitives/numbered-pages.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Pager } from '../ui/pager.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { useToast } from '../ui/toast.tsx';

const STATUSES = ['SUBMITTED', 'REJECTED', 'APPROVED'] as const satisfies readonly SellerApplicationStatus[];

interface Place {
  show: (typeof STATUSES)[number] | 'SHOPS' | undefined;
  q: string;
  page: number;
}

export const SellersPage = onlyFor({ permission: 'SELLER_READ' }, () => {
  const { t } = useI18n();
  const [search] = useSearchParams();
  const place = (): Place => ({
    show: search.show === 'SHOPS' ? 'SHOPS' : STATUSES.find((one) => one === search.show),
    q: typeof search.q === 'string' ? search.q : '',
    page: parsePage(search.page),
  });
  return (
    <WorkPage title={t.seller.pages.sellers}>
      <Suspense fallback={<SkeletonRows count={6} class="h-16" />}>
        <Show when={place().show === 'SHOPS'} fallback={<Applications place={place()} />}>
          <Shops place={place()} />
        </Show>
      </Suspense>
    </WorkPage>
  );
});

function hrefOf({ show, q, page }: Place): string {
  const query = new URLSearchParams({
    ...(page > 1 && { page: String(page) }),
    ...(q && { q }),
    ...(show && { show }),
  });
  return query.size > 0 ? `/admin/sellers?${query}` : '/admin/sellers';
}

function Applications(props: { place: Place }) {
  const { t } = useI18n();
  const status = () => STATUSES.find((one) => one === props.place.show);
  const variables = () => ({ status: status() ?? null, search: props.place.q || null, page: props.place.page });
  const query = keepPreviousData(createSellerApplicationsQuery(variables, { blocking: true, fresh: true }));
  const counts = useWorkCounts();
  const review = createSellerReview(() => {
    query.refetch();
    counts.refetch();
  });
  const [viewed, setViewed] = createSignal<ListedApplication>();
  return (
    <QueryRegion query={query} needs={['sellerApplications']} page>
      {(data) => (
        <>
          <Listed place={props.place} total={data().sellerApplications.totalCount} placeholder={t.sellerReview.search}>
            <Show
              when={data().sellerApplications.nodes.length > 0}
              fallback={<EmptyState icon="store" text={t.sellerReview.none} />}
            >
              <ApplicationList applications={data().sellerApplications.nodes} onView={setViewed} />
            </Show>
          </Listed>
          <Show when={viewed()} keyed>
            {({ id, companyName }) => (
              <ApplicationDialog
                id={id}
                title={companyName ?? ''}
                review={review}
                onClose={() => setViewed(undefined)}
              />
            )}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

function Shops(props: { place: Place }) {
  const { t } = useI18n();
  const toast = useToast();
  const variables = () => ({ status: null, search: props.place.q || null, page: props.place.page });
  const query = keepPreviousData(createAllSellersQuery(variables, { blocking: true, fresh: true }));
  const review = createSellerReview(() => query.refetch());
  const [suspending, setSuspending] = createSignal<ListedShop>();
  const restore = async ({ id }: ListedShop): Promise<void> => {
    const problem = await review.restore(id);
    if (problem) toast({ tone: 'error', text: problem });
  };
  return (
    <QueryRegion query={query} needs={['sellers']} page>
      {(data) => (
        <>
          <Listed place={props.place} total={data().sellers.totalCount} placeholder={t.sellerReview.searchShops}>
            <Show
              when={data().sellers.nodes.length > 0}
              fallback={<EmptyState icon="store" text={t.sellerReview.noShops} />}
            >
              <ShopList
                shops={data().sellers.nodes}
                onSuspend={setSuspending}
                onRestore={(shop) => void restore(shop)}
              />
            </Show>
          </Listed>
          <Show when={suspending()} keyed>
            {(shop) => <SuspendDialog shop={shop} review={review} onClose={() => setSuspending(undefined)} />}
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

/** Tabs, search and pages around a list. */
function Listed(props: { place: Place; total: number; placeholder: string; children: JSX.Element }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const tabs = () =>
    ([undefined, ...STATUSES, 'SHOPS'] as const).map((show) => ({
      href: hrefOf({ show, q: '', page: 1 }),
      label: show === 'SHOPS' ? t.sellerReview.shops : show ? t.sell.statusName[show] : t.sellerReview.applications,
      count: show === props.place.show ? props.total : undefined,
      current: show === props.place.show,
    }));
  const search = (event: SubmitEvent & { currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    navigate(hrefOf({ ...props.place, q, page: 1 }));
  };
  return (
    <div class="flex flex-col gap-3">
      <div class="panel">
        <Tabs label={t.seller.pages.sellers} tabs={tabs()} />
        <form onSubmit={search} class="flex items-end gap-2 border-b border-line px-4 py-3">
          <Field
            label={props.placeholder}
            name="q"
            type="search"
            maxlength={60}
            value={props.place.q}
            class="min-w-0 flex-1 lg:max-w-[400px]"
          />
          <Button type="submit" class="h-11 lg:h-10">
            {t.shops.searchButton}
          </Button>
        </form>
        {props.children}
      </div>
      <Pager page={props.place.page} pages={pagesOf(props.total)} hrefOf={(page) => hrefOf({ ...props.place, page })} />
    </div>
  );
}
