import type { CartRow_LineFragment, CartView_CartFragment } from '../../graphql/generated/types.ts';

/** A line whose goods the catalog answers for. */
export type CartLine = CartRow_LineFragment & { sku: NonNullable<CartRow_LineFragment['sku']> };
type Group = NonNullable<CartView_CartFragment['groups']>[number];

/** What one shop sells of a cart. */
export type CartGroup = Omit<Group, 'seller' | 'lines'> & { seller: NonNullable<Group['seller']>; lines: CartLine[] };

/** A cart as far as it can be shown: what it holds is known, what goods are called and cost is the catalog's to say. */
export type ShownCart = Omit<CartView_CartFragment, 'groups' | 'savedLines'> & {
  groups: CartGroup[];
  savedLines: CartLine[];
  /** Some lines, or all, are left out for the moment. */
  incomplete: boolean;
};

/** A shop whose name cannot be had is called `anyShop`, known by its first line, and has no page to lead to. */
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
