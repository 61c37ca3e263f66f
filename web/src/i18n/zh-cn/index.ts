import type { Catalogue } from '../catalogue.ts';
import { account } from './account.ts';
import { afterSale } from './after-sale.ts';
import { audit } from './audit.ts';
import { bulk } from './bulk.ts';
import { bulkShipping } from './bulk-shipping.ts';
import { buying } from './buying.ts';
import { catalogueWork } from './catalogue-work.ts';
import { couponWork } from './coupon-work.ts';
import { dashboard } from './dashboard.ts';
import { freightWork } from './freight-work.ts';
import { history } from './history.ts';
import { invoices } from './invoices.ts';
import { keywords } from './keywords.ts';
import { layout } from './layout.ts';
import { messages } from './messages.ts';
import { moneyWork } from './money-work.ts';
import { news } from './news.ts';
import { orderWork } from './order-work.ts';
import { orders } from './orders.ts';
import { ownReviews } from './own-reviews.ts';
import { ownShop } from './own-shop.ts';
import { partner } from './partner.ts';
import { people } from './people.ts';
import { privacy } from './privacy.ts';
import { productEditor } from './product-editor.ts';
import { promotions } from './promotions.ts';
import { recommendations } from './recommendations.ts';
import { recovery } from './recovery.ts';
import { reviewWork } from './review-work.ts';
import { roles } from './roles.ts';
import { searchFigures } from './search-figures.ts';
import { searchWork } from './search-work.ts';
import { seller } from './seller.ts';
import { shopping } from './shopping.ts';
import { shops } from './shops.ts';
import { spendDiscountWork } from './spend-discount-work.ts';
import { stockWork } from './stock-work.ts';
import { webhooks } from './webhooks.ts';
import { workbench } from './workbench.ts';

export const zhCN: Catalogue = {
  ...layout,
  ...shopping,
  ...buying,
  ...orders,
  ...orderWork,
  ...invoices,
  ...bulkShipping,
  ...afterSale,
  ...promotions,
  ...couponWork,
  ...spendDiscountWork,
  ...freightWork,
  ...moneyWork,
  ...catalogueWork,
  ...productEditor,
  ...bulk,
  ...seller,
  ...dashboard,
  ...reviewWork,
  ...ownReviews,
  ...stockWork,
  ...account,
  ...recovery,
  ...webhooks,
  ...keywords,
  ...searchFigures,
  ...searchWork,
  ...shops,
  ...messages,
  ...news,
  ...ownShop,
  ...roles,
  ...partner,
  ...people,
  ...history,
  ...recommendations,
  ...privacy,
  ...audit,
  ...workbench,
};
