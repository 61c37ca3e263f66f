import { Cart } from './cart/cart.entity.ts';
import { CartLine } from './cart/cart-line.entity.ts';
import { PlacedOrder } from './order/placed-order.entity.ts';

export const entities = [Cart, CartLine, PlacedOrder];
