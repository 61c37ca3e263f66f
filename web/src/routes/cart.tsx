import { createMemo, Show, Suspense } from 'solid-js';
import { CartContents } from '../features/cart/cart-contents.tsx';
import { EmptyCart } from '../features/cart/empty-cart.tsx';
import { GoesWith } from '../features/recommendations/goes-with.tsx';
import { useSession } from '../features/session/session.ts';
import { createCartPageQuery } from '../graphql/generated/operations.ts';
import type { CartPageQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function CartPage() {
  const { t } = useI18n();
  const session = useSession();
  createPageHead(() => ({ title: t.shop.title(t.cart.title) }));
  return (
    <div class="container-page py-3 lg:py-4">
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.cart.title}
      </h1>
      <Suspense fallback={<SkeletonRows count={3} class="h-28" />}>
        <Show when={session.hasCart()} fallback={<EmptyCart />}>
          <LoadedCart />
        </Show>
      </Suspense>
    </div>
  );
}

function LoadedCart() {
  const query = createCartPageQuery(undefined, { blocking: true, fresh: true });
  return (
    <QueryRegion query={query} needs={['cart']} page>
      {(page) => (
        <>
          <CartContents cart={page().cart} onStale={query.refetch} />
          <Companions cart={page().cart} />
        </>
      )}
    </QueryRegion>
  );
}

/** Above the bar that phones have at the bottom. */
function Companions(props: { cart: NonNullable<CartPageQuery['cart']> }) {
  const { t } = useI18n();
  const productIds = createMemo(() => {
    const lines = (props.cart.groups ?? []).flatMap((group) => group.lines);
    return [...new Set(lines.flatMap(({ sku }) => sku?.product?.id ?? []))];
  });
  return (
    <div class="max-lg:pb-16">
      <GoesWith title={t.recommendations.forCart} productIds={productIds()} />
    </div>
  );
}
