import { Show } from 'solid-js';
import type { CartPromotionLine_PromotionFragment } from '../../graphql/generated/types.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';

export interface CartPromotionLineProps {
  promotion: CartPromotionLine_PromotionFragment;
  /** The totals are being reloaded. */
  pending: boolean;
}

/** A spend discount: the amount off now, what is missing to the next tier, and a link to its goods. */
export function CartPromotionLine(props: CartPromotionLineProps) {
  const { t, format } = useI18n();
  const progress = () => {
    const { discount, next } = props.promotion;
    const saved = Number(discount.amount) > 0 ? t.cart.promotionSaves(format.price(discount)) : undefined;
    const ahead = next && t.cart.promotionAhead(format.price(next.missing), format.price(next.discount));
    return [saved, ahead].filter((text) => text).join(t.cart.promotionAnd);
  };
  const target = () => (props.promotion.next ? goodsHref(props.promotion) : undefined);
  return (
    <div class="flex items-center gap-2 border-b border-line py-2 text-sm">
      <Badge tone="brand">{t.cart.promotion}</Badge>
      <p class="min-w-0 flex-1">
        {props.promotion.label}
        <span class={`block text-xs text-text-2 ${props.pending ? 'opacity-60' : ''}`} aria-busy={props.pending}>
          {progress()}
        </span>
      </p>
      <Show when={target()}>
        {(href) => (
          <a
            href={href()}
            class="inline-flex shrink-0 items-center text-link hover:underline pointer-coarse:min-h-11"
            aria-label={t.cart.promotionGoods(props.promotion.label)}
          >
            {t.cart.addOn}
            <Icon name="chevron-right" size={16} />
          </a>
        )}
      </Show>
    </div>
  );
}

/** The list of its goods; undefined while their data is unavailable. */
function goodsHref({ categories, products, sellers }: CartPromotionLine_PromotionFragment): string | undefined {
  const [category, product, shop] = [categories?.[0], products?.[0], sellers?.[0]];
  if (category) return `/c/${encodeURIComponent(category.slug)}`;
  if (product) return `/p/${encodeURIComponent(product.slug)}`;
  if (shop) return `/shops/${encodeURIComponent(shop.slug)}`;
  const targets = [categories, products, sellers];
  return targets.every((known) => known?.length === 0) ? '/search' : undefined;
}
