import type { Catalogue } from '../catalogue.ts';
import { account } from './account.ts';
import { afterSale } from './after-sale.ts';
import { benefits } from './benefits.ts';
import { buying } from './buying.ts';
import { frame } from './frame.ts';
import { orders } from './orders.ts';
import { seller } from './seller.ts';
import { shopping } from './shopping.ts';
import { webhooks } from './webhooks.ts';

export const zhCN: Catalogue = {
  ...frame,
  ...shopping,
  ...buying,
  ...orders,
  ...afterSale,
  ...benefits,
  ...seller,
  ...account,
  ...webhooks,
};
