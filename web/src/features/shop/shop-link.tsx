import type { ShopLink_SellerFragment } from '../../graphql/generated/types.ts';

/** The name of a shop, which leads to its page. */
export function ShopLink(props: { shop: ShopLink_SellerFragment }) {
  return (
    <a
      href={`/shops/${encodeURIComponent(props.shop.slug)}`}
      class="hover:text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
    >
      {props.shop.name}
    </a>
  );
}
