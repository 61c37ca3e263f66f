import { useLocation, useParams } from '@solidjs/router';
import { Show, Suspense } from 'solid-js';
import { createListing } from '../features/listing/create-listing.ts';
import { ListingView } from '../features/listing/listing-view.tsx';
import { ShopCoupons } from '../features/shop/shop-coupons.tsx';
import { ShopHeader } from '../features/shop/shop-header.tsx';
import { ShopSearch } from '../features/shop/shop-search.tsx';
import { createShopPageQuery } from '../graphql/generated/operations.ts';
import type { ShopHeader_SellerFragment } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead, Redirect } from '../page/page-context.tsx';
import { decodedPart } from '../primitives/decoded-part.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { NotFoundPage } from './not-found.tsx';

export function ShopPage() {
  const params = useParams<{ slug: string }>();
  return (
    <Show when={decodedPart(params.slug)} keyed>
      {(slug) => <ShopAt slug={slug} />}
    </Show>
  );
}

function ShopAt(props: { slug: string }) {
  const location = useLocation();
  const page = createShopPageQuery(() => ({ slug: props.slug }), { blocking: true });
  return (
    <QueryRegion query={page} needs={['shop']} missing={<NotFoundPage />} page>
      {(data) => (
        <>
          <Show when={data().shop.slug !== props.slug}>
            <Redirect to={`/shops/${encodeURIComponent(data().shop.slug)}${location.search}`} permanent />
          </Show>
          <Show when={data().shop.status === 'ACTIVE'} fallback={<SuspendedShop shop={data().shop} />}>
            <OpenShop shop={data().shop} />
          </Show>
        </>
      )}
    </QueryRegion>
  );
}

function OpenShop(props: { shop: ShopHeader_SellerFragment }) {
  const { t } = useI18n();
  const listing = createListing(
    () => undefined,
    () => ({ id: props.shop.id, slug: props.shop.slug }),
  );
  createPageHead(() => ({
    title: t.shop.title(props.shop.name),
    description: props.shop.description ?? props.shop.name,
  }));
  return (
    <div class="container-page pt-3">
      <ListingView listing={listing}>
        {() => (
          <>
            <ShopHeader shop={props.shop} />
            <Suspense>
              <ShopCoupons sellerId={props.shop.id} />
            </Suspense>
            <ShopSearch listing={listing} />
          </>
        )}
      </ListingView>
    </div>
  );
}

/** A suspended shop may be restored: neither 404 nor an error. */
function SuspendedShop(props: { shop: ShopHeader_SellerFragment }) {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(props.shop.name) }));
  return (
    <div class="container-page py-3">
      <div class="panel">
        <EmptyState
          icon="store"
          title={props.shop.name}
          text={t.shops.suspended}
          action={<Button href="/">{t.cart.startShopping}</Button>}
        />
      </div>
    </div>
  );
}
