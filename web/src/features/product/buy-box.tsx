import { For, Show } from 'solid-js';
import type { Delivery_EstimateFragment, ProductPageQuery } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MissingPart } from '../../ui/missing-part.tsx';
import { Price, StruckPrice } from '../../ui/price.tsx';
import { Rating } from '../../ui/rating.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { shortPrice } from '../promotions/short-price.ts';
import { ShopLink } from '../shop/shop-link.tsx';
import { arrivalDays } from './arrival-days.ts';
import type { Favorite } from './create-favorite.ts';
import type { ProductAlerts } from './create-product-alerts.ts';
import type { SkuPicker } from './create-sku-picker.ts';
import { LabelledRow } from './labelled-row.tsx';
import { PriceAlert } from './price-alert.tsx';
import { CouponRow, SpendDiscountRow } from './promotion-rows.tsx';
import { PurchaseButtons } from './purchase-buttons.tsx';
import { SkuOptions } from './sku-options.tsx';
import { StockLine } from './stock-line.tsx';

/** The maximum quantity of a cart line. */
const MOST_UNITS = 999;

type Product = NonNullable<ProductPageQuery['product']>;

export interface BuyBoxProps {
  product: Product;
  delivery: Delivery_EstimateFragment | null;
  picker: SkuPicker;
  favorite: Favorite;
  alerts: ProductAlerts;
}

/** Name, price and all choices before buying. */
export function BuyBox(props: BuyBoxProps) {
  const { t } = useI18n();
  const available = () => (props.picker.sku()?.available ?? 0) > 0;
  return (
    <div class="flex flex-col gap-3 lg:gap-4">
      <PricePanel product={props.product} picker={props.picker} />
      <PriceAlert price={props.product.price} alerts={props.alerts} />
      <DeliveryRows product={props.product} delivery={props.delivery} />
      <div class="flex flex-col gap-3 max-lg:hidden">
        <SkuOptions picker={props.picker} />
        <QuantityRow picker={props.picker} />
        <div class="mt-2 flex gap-3">
          <PurchaseButtons picker={props.picker} alerts={props.alerts} size="lg" />
          <Show when={available()}>
            <Button
              size="lg"
              aria-pressed={props.favorite.saved()}
              class="aria-pressed:text-price"
              onClick={() => props.favorite.toggle()}
            >
              <Icon name="heart" filled={props.favorite.saved()} />
              {props.favorite.saved() ? t.product.saved : t.product.save}
            </Button>
          </Show>
        </div>
        <Show when={!available()}>
          <p class="text-sm text-text-2">{t.product.soldOutHint}</p>
        </Show>
      </div>
    </div>
  );
}

function PricePanel(props: { product: Product; picker: SkuPicker }) {
  const { t, format } = useI18n();
  const sku = () => props.picker.sku();
  return (
    <div class="flex flex-col-reverse gap-2 lg:flex-col">
      <div>
        <h1 tabindex="-1" class="text-lg lg:text-xl">
          {props.product.name}
        </h1>
        <Show when={props.product.subtitle}>
          <p class="text-sm text-text-2">{props.product.subtitle}</p>
        </Show>
      </div>
      <div class="flex flex-wrap items-baseline gap-x-3 gap-y-1 lg:rounded-md lg:bg-brand-soft lg:px-4 lg:py-3">
        <Price money={sku()?.price ?? props.product.price} size="product" />
        <StruckPrice money={sku() ? sku()?.listPrice : props.product.listPrice} />
        <span class="ms-auto flex items-center gap-3 text-xs text-text-2">
          <Rating summary={props.product.ratingSummary} />
          <Show when={props.product.soldCount > 0}>{t.product.sold(format.compact(props.product.soldCount))}</Show>
        </span>
      </div>
    </div>
  );
}

function DeliveryRows(props: { product: Product; delivery: Delivery_EstimateFragment | null }) {
  const { t, format } = useI18n();
  return (
    <div class="flex flex-col gap-2 border-y border-line py-3 text-sm">
      <Show when={props.product.promotions} fallback={<MissingPart text={t.missing.promotions} />}>
        {(promotions) => (
          <>
            <CouponRow coupons={promotions().coupons} />
            <SpendDiscountRow spendDiscounts={promotions().spendDiscounts} />
          </>
        )}
      </Show>
      <LabelledRow label={t.product.delivery}>
        <Show when={props.delivery}>
          {(delivery) => (
            <span class="flex items-center gap-1.5">
              <Icon name="truck" size={18} class="text-ok" />
              {t.product.arrives(arrivalDays(format, delivery()))}
            </span>
          )}
        </Show>
        <span class="text-xs text-text-3">
          <Show when={props.product.promotions?.freeShippingFrom} fallback={t.product.freightNote}>
            {(from) =>
              Number(from().amount) === 0
                ? t.product.freeShippingAlways
                : t.product.freeShippingFrom(shortPrice(format, from()))
            }
          </Show>
        </span>
      </LabelledRow>
      <Show when={props.product.services.length > 0}>
        <LabelledRow label={t.product.promises}>
          <span class="flex flex-wrap gap-x-3 gap-y-1">
            <For each={props.product.services}>
              {(service) => (
                <span class="inline-flex items-center gap-1">
                  <Icon name="check" size={14} class="text-ok" />
                  {t.product.services[service]}
                </span>
              )}
            </For>
          </span>
        </LabelledRow>
      </Show>
      <Show when={props.product.seller}>
        {(seller) => (
          <LabelledRow label={t.product.soldBy}>
            <span class="flex items-center gap-1.5">
              <Icon name="store" size={18} class="text-text-2" />
              <ShopLink shop={seller()} />
              <Show when={seller().statistics?.ratingAverage}>
                {(average) => <span class="text-text-3">{format.rating(average())}</span>}
              </Show>
            </span>
          </LabelledRow>
        )}
      </Show>
    </div>
  );
}

export function QuantityRow(props: { picker: SkuPicker }) {
  const { t } = useI18n();
  return (
    <div class="grid gap-2 lg:grid-cols-[88px_1fr] lg:items-start">
      <span class="text-sm text-text-2 lg:leading-10" aria-hidden="true">
        {t.product.quantity}
      </span>
      <div class="flex items-center gap-3">
        <Stepper
          label={t.product.quantity}
          value={props.picker.quantity()}
          max={Math.min(props.picker.sku()?.available ?? 1, props.picker.sku()?.perPerson ?? MOST_UNITS)}
          onChange={props.picker.setQuantity}
        />
        <Show when={props.picker.sku()}>{(sku) => <StockLine available={sku().available} />}</Show>
        <Show when={props.picker.sku()?.perPerson}>
          {(most) => <span class="text-sm text-text-2">{t.product.perPerson(most())}</span>}
        </Show>
      </div>
    </div>
  );
}
