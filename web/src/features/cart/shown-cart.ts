import type { CartRow_LineFragment, CartView_CartFragment } from '../../graphql/generated/types.ts';

/** A line whose product data is available. */
export type CartLine = CartRow_LineFragment & { sku: NonNullable<CartRow_LineFragment['sku']> };
type Group = NonNullable<CartView_CartFragment['groups']>[number];

/** The lines of one shop in the cart. */
export type CartGroup = Omit<Group, 'seller' | 'lines'> & { seller: NonNullable<Group['seller']>; lines: CartLine[] };

/** The part of a cart that can be shown: names and prices need the catalog. */
export type ShownCart = Omit<CartView_CartFragment, 'groups' | 'savedLines'> & {
  groups: CartGroup[];
  savedLines: CartLine[];
  /** Some or all lines are missing because the catalog is unavailable. */
  incomplete: boolean;
};

/** A shop whose name is unavailable is shown as `anyShop`, without a link; its first line is its key. */
export function shownCart(cart: CartView_CartFragment, anyShop: string): ShownCart {
  const groups = (cart.groups ?? []).map((group): CartGroup => {
    const lines = group.lines.filter(hasGoods);
    const unknown = { __typename: 'Seller', id: lines[0]?.id ?? '', slug: '', name: anyShop } as const;
    return { ...group, lines, seller: group.seller ?? unknown };
  });
  const savedLines = cart.savedLines.filter(hasGoods);
  const shown = savedLines.length + groups.reduce((sum, { lines }) => sum + lines.length, 0);
  const all = cart.savedLines.length + (cart.groups ?? []).reduce((sum, { lines }) => sum + lines.length, 0);
  return {
    ...{ ...cart, savedLines },
    groups: groups.filter(({ lines }) => lines.length > 0),
    incomplete: cart.groups === null || shown < all,
  };
}

function hasGoods(line: CartRow_LineFragment): line is CartLine {
  return line.sku !== null;
}
