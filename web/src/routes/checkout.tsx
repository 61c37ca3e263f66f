import { useSearchParams } from '@solidjs/router';
import { createSignal, Show, Suspense } from 'solid-js';
import { CheckoutForm } from '../features/checkout/checkout-form.tsx';
import { wantedLines } from '../features/checkout/checkout-lines.ts';
import type { ChosenPromotions } from '../features/checkout/checkout-promotions.tsx';
import { createAddressBookQuery, createCheckoutPreviewQuery } from '../graphql/generated/operations.ts';
import { keepPreviousData } from '../graphql/keep-previous-data.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { createPageHead } from '../page/page-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { QueryRegion } from '../ui/query-region.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';

export function CheckoutPage() {
  const { t } = useI18n();
  createPageHead(() => ({ title: t.shop.title(t.checkout.title) }));
  return (
    <div class="container-page max-w-[1280px] py-3 lg:py-4">
      <h1 tabindex="-1" class="mb-3 text-lg lg:text-xl">
        {t.checkout.title}
      </h1>
      <Suspense fallback={<SkeletonRows count={3} class="h-32" />}>
        <LoadedCheckout />
      </Suspense>
    </div>
  );
}

function LoadedCheckout() {
  const [search] = useSearchParams();
  const [picked, setPicked] = createSignal<string>();
  const book = keepPreviousData(createAddressBookQuery(undefined, { blocking: true }));
  const addresses = () => book()?.me?.addresses ?? [];
  const addressId = () => picked() ?? (addresses().find(({ isDefault }) => isDefault) ?? addresses()[0])?.id;
  const [promotions, setPromotions] = createSignal<ChosenPromotions>({ couponIds: undefined, points: 0 });
  const input = () => ({
    addressId: addressId() ?? null,
    lines: wantedLines(search) ?? null,
    couponIds: promotions().couponIds ?? null,
    bestCoupons: promotions().couponIds === undefined,
    unclaimedCoupons: true,
    usePoints: promotions().points || null,
  });
  const wanted = () => (book.settled() ? { input: input() } : undefined);
  // Another address updates the totals in place; only the first preview suspends.
  const query = keepPreviousData(createCheckoutPreviewQuery(wanted, { blocking: true, fresh: true }));
  const added = (id: string): void => {
    setPicked(id);
    book.refetch();
  };
  return (
    <QueryRegion query={book} needs={['me']} page>
      {() => (
        <QueryRegion query={query} needs={['checkoutPreview']} page>
          {(page) => (
            <Show
              when={page().checkoutPreview.lines.length > 0}
              fallback={<NothingToCheckOut reason={page().checkoutPreview.userErrors[0]?.message} />}
            >
              <CheckoutForm
                preview={page().checkoutPreview}
                updating={query.loading()}
                lines={wantedLines(search)}
                addresses={addresses()}
                addressId={addressId()}
                onAddress={setPicked}
                onAddressAdded={added}
                onChanged={query.refetch}
                promotions={promotions()}
                onPromotions={setPromotions}
              />
            </Show>
          )}
        </QueryRegion>
      )}
    </QueryRegion>
  );
}

function NothingToCheckOut(props: { reason: string | undefined }) {
  const { t } = useI18n();
  return (
    <div class="panel">
      <EmptyState
        icon="cart"
        text={props.reason ?? t.checkout.nothing}
        action={
          <Button tone="brand" href="/cart">
            {t.checkout.backToCart}
          </Button>
        }
      />
    </div>
  );
}
