import { Show } from 'solid-js';
import type { ShopLink_SellerFragment } from '../../graphql/generated/types.ts';

const TALL = 'pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center';
// Fingers reach it above and below its line, which has no room for more.
const SMALL = 'inline-block max-w-full truncate leading-6 pointer-coarse:-my-2.5 pointer-coarse:py-2.5';

/** The name of a shop with a link to its page; only the name while its slug is unavailable. `small` is for cards. */
export function ShopLink(props: { shop: ShopLink_SellerFragment; small?: boolean }) {
  return (
    <Show when={props.shop.slug} fallback={props.shop.name}>
      {(slug) => (
        <a
          href={`/shops/${encodeURIComponent(slug())}`}
          class={`hover:text-link hover:underline ${props.small ? SMALL : TALL}`}
        >
          {props.shop.name}
        </a>
      )}
    </Show>
  );
}
