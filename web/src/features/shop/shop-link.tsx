import { Show } from 'solid-js';
import type { ShopLink_SellerFragment } from '../../graphql/generated/types.ts';

/** The name of a shop with a link to its page; only the name while its slug is unavailable. */
export function ShopLink(props: { shop: ShopLink_SellerFragment }) {
  return (
    <Show when={props.shop.slug} fallback={props.shop.name}>
      {(slug) => (
        <a
          href={`/shops/${encodeURIComponent(slug())}`}
          class="hover:text-link hover:underline pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
        >
          {props.shop.name}
        </a>
      )}
    </Show>
  );
}
