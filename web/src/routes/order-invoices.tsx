import { useLocation, useParams } from '@solidjs/router';
import { type JSX, Suspense } from 'solid-js';
import { InvoiceList } from '../features/invoices/invoice-list.tsx';
import { MissingOrder } from '../features/orders/missing-order.tsx';
import { onlyFor } from '../features/workbench/only-for.tsx';
import { WorkPage } from '../features/workbench/work-page.tsx';
import { createOrderInvoicesQuery } from '../graphql/generated/operations.ts';
import type { OrderInvoicesQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export const SellerInvoicesPage = onlyFor({ seller: true }, WorkInvoices);
export const AdminInvoicesPage = onlyFor({ permission: 'ORDER_READ' }, WorkInvoices);

export function OrderInvoicesPage() {
  const { t } = useI18n();
  const { order, orders } = usePlaces();
  createPageHead(() => ({ title: t.shop.title(t.invoices.pageTitle) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <Breadcrumb
        crumbs={[
          ...[
            { name: t.orders.title, href: orders() },
            { name: t.order.title, href: order() },
          ],
          { name: t.invoices.pageTitle },
        ]}
      />
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.invoices.pageTitle}
      </h1>
      <Invoices />
    </div>
  );
}

function WorkInvoices() {
  const { t } = useI18n();
  const { order, orders } = usePlaces();
  return (
    <WorkPage
      title={t.invoices.pageTitle}
      crumbs={[
        { name: t.seller.pages.orders, href: orders() },
        { name: t.order.title, href: order() },
      ]}
    >
      <Invoices list={orders()} />
    </WorkPage>
  );
}

/** The pages this one belongs to. */
function usePlaces() {
  const location = useLocation();
  const order = () => location.pathname.replace(/\/invoices$/, '');
  return { order, orders: () => order().replace(/\/[^/]*$/, '') };
}

function Invoices(props: { list?: string }): JSX.Element {
  return (
    <Suspense fallback={<SkeletonRows count={2} class="h-60" />}>
      <Loaded {...props} />
    </Suspense>
  );
}

function Loaded(props: { list?: string }) {
  const params = useParams();
  const query = createOrderInvoicesQuery(() => (params.id ? { id: params.id } : undefined), {
    blocking: true,
    fresh: true,
  });
  return (
    <QueryRegion query={query} needs={['order']} missing={<MissingOrder {...props} />} page>
      {(page) => <InvoiceList order={page().order as NonNullable<OrderInvoicesQuery['order']>} />}
    </QueryRegion>
  );
}
