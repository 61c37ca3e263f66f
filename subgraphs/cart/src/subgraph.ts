import { shop } from '@minijd/observability';
import { defineSubgraph } from '@minijd/subgraph';
import { migrations } from '../migrations/index.ts';
import { AddToCartResolver } from './cart/add-to-cart.resolver.ts';
import { CartPayloadResolver } from './cart/cart.payload.ts';
import { CartResolver } from './cart/cart.resolver.ts';
import { CartChangedResolver } from './cart/cart-changed.resolver.ts';
import { CartGroupResolver } from './cart/cart-group.resolver.ts';
import { CartLineResolver } from './cart/cart-line.resolver.ts';
import { ChangeCartLineResolver } from './cart/change-cart-line.resolver.ts';
import { countCarts } from './cart/count-carts.ts';
import { deleteCart } from './cart/delete-cart.ts';
import { readCart } from './cart/read-cart.ts';
import { RemoveFromCartResolver } from './cart/remove-from-cart.resolver.ts';
import { SaveForLaterResolver } from './cart/save-for-later.resolver.ts';
import { SelectCartLinesResolver } from './cart/select-cart-lines.resolver.ts';
import { CartContext } from './cart-context.ts';
import { cartSettings } from './cart-settings.ts';
import { entities } from './entities.ts';
import { removeBoughtLines } from './order/remove-bought-lines.ts';
import { SelectedLinesResolver } from './order/selected-lines.resolver.ts';
import { CartPromotionResolver } from './promotion/cart-promotion.resolver.ts';
import { CartFreeShippingResolver } from './promotion/free-shipping.resolver.ts';

export const cart = defineSubgraph({
  name: 'cart',
  context: CartContext,
  entities,
  migrations,
  settings: cartSettings,
  resolvers: [
    CartResolver,
    CartGroupResolver,
    CartPromotionResolver,
    CartFreeShippingResolver,
    CartLineResolver,
    CartPayloadResolver,
    AddToCartResolver,
    ChangeCartLineResolver,
    RemoveFromCartResolver,
    SelectCartLinesResolver,
    SaveForLaterResolver,
    CartChangedResolver,
    SelectedLinesResolver,
  ],
  references: {
    // Only the viewer's own cart; ids of others are unknown.
    Cart: async ({ id }, context) => {
      const own = await readCart(context);
      return own.id === id ? own : null;
    },
  },
  readings: [{ of: shop.carts, seconds: 60, read: countCarts }],
  handles: { 'orders.order.placed': removeBoughtLines, 'users.account.deleted': deleteCart },
});
