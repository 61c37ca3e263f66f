import { useLocation, useParams } from '@solidjs/router';
import { Show } from 'solid-js';
import { createSeen } from '../features/history/view-recorder.tsx';
import { BuyBar, ChoiceRow } from '../features/product/buy-bar.tsx';
import { BuyBox } from '../features/product/buy-box.tsx';
import { createFavorite } from '../features/product/create-favorite.ts';
import { createProductAlerts } from '../features/product/create-product-alerts.ts';
import { createSkuPicker } from '../features/product/create-sku-picker.ts';
import { Gallery } from '../features/product/gallery.tsx';
import { ProductDetails, ProductSpecifications } from '../features/product/product-details.tsx';
import { ProductReviews } from '../features/product/product-reviews.tsx';
import { ProductTabs } from '../features/product/product-tabs.tsx';
import { RelatedGoods } from '../features/recommendations/related-goods.tsx';
import { createProductPageQuery } from '../graphql/generated/operations.ts';
import type { ProductPageQuery } from '../graphql/generated/types.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead, Redirect } from '../page/page-context.tsx';
import { decodedPart } from '../primitives/decoded-part.ts';
import { Breadcrumb } from '../ui/breadcrumb.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { NotFoundPage } from './not-found.tsx';

type Product = NonNullable<ProductPageQuery['product']>;

export function ProductPage() {
  const params = useParams<{ slug: string }>();
  return (
    <Show when={decodedPart(params.slug)} keyed>
      {(slug) => <ProductAt slug={slug} />}
    </Show>
  );
}

/** Keyed by slug, so that the old page keeps its data while the next one loads. */
function ProductAt(props: { slug: string }) {
  const location = useLocation();
  const page = createProductPageQuery(() => ({ slug: props.slug }), { blocking: true });
  return (
    <QueryRegion query={page} needs={['product']} missing={<NotFoundPage />} page>
      {(data) => (
        <>
          <Show when={data().product.slug !== props.slug}>
            <Redirect to={`/p/${encodeURIComponent(data().product.slug)}${location.search}`} permanent />
          </Show>
          <ProductView product={data().product} delivery={data().deliveryEstimate} />
        </>
      )}
    </QueryRegion>
  );
}

function ProductView(props: { product: Product; delivery: ProductPageQuery['deliveryEstimate'] }) {
  const { t } = useI18n();
  const picker = createSkuPicker(() => props.product, { inAddress: true });
  const favorite = createFavorite(() => props.product);
  const alerts = createProductAlerts(() => props.product);
  createSeen(() => props.product.id);
  createPageHead(() => ({
    title: t.shop.title(props.product.name),
    description: props.product.subtitle ?? props.product.name,
  }));
  return (
    <div class="pb-16 md:container-page lg:pb-0">
      <div class="px-(--gutter) md:px-0">
        <ProductBreadcrumb product={props.product} />
      </div>
      <div class="panel grid gap-4 max-md:rounded-none md:grid-cols-2 md:p-4 lg:grid-cols-[minmax(0,580px)_1fr] lg:gap-8 lg:p-6">
        <div class="md:sticky md:top-[calc(var(--header-height)+16px)] md:self-start">
          <Gallery product={props.product} skuImage={picker.sku()?.image} />
        </div>
        <div class="min-w-0 px-(--gutter) pb-3 md:px-0">
          <Show when={props.product.status !== 'ACTIVE'}>
            <p class="mb-3 rounded-sm bg-warn-soft p-3 text-warn">
              {props.product.status === 'SUSPENDED' ? t.shops.suspendedGoods : t.product.delisted}
            </p>
          </Show>
          <BuyBox
            product={props.product}
            delivery={props.delivery}
            picker={picker}
            favorite={favorite}
            alerts={alerts}
          />
          <ChoiceRow product={props.product} picker={picker} favorite={favorite} alerts={alerts} />
        </div>
      </div>
      <div class="mt-2 flex flex-col gap-2 lg:mt-3 lg:gap-3">
        <ProductTabs product={props.product} price={picker.sku()?.price ?? props.product.price} />
        <Show when={props.product.descriptionHtml}>{(html) => <ProductDetails html={html()} />}</Show>
        <ProductSpecifications product={props.product} />
        <ProductReviews productId={props.product.id} />
        <div class="px-(--gutter) md:px-0">
          <RelatedGoods productId={props.product.id} />
        </div>
      </div>
      <BuyBar product={props.product} picker={picker} favorite={favorite} alerts={alerts} />
    </div>
  );
}

function ProductBreadcrumb(props: { product: Product }) {
  const { t } = useI18n();
  const crumbs = () => [
    { name: t.layout.home, href: '/' },
    ...[...props.product.category.ancestors, props.product.category].map(({ name, slug, listed }) => ({
      name,
      ...(listed && { href: `/c/${slug}` }),
    })),
    { name: props.product.name },
  ];
  return <Breadcrumb crumbs={crumbs()} />;
}
