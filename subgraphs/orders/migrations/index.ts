import { Migration20261123063553 } from './Migration20261123063553.ts';
import { Migration20261123071847_payments } from './Migration20261123071847_payments.ts';
import { Migration20261123073356_promotions } from './Migration20261123073356_promotions.ts';
import { Migration20261123074518_free_orders } from './Migration20261123074518_free_orders.ts';
import { Migration20261123074844_order_partitions } from './Migration20261123074844_order_partitions.ts';
import { Migration20261126172050_parcels } from './Migration20261126172050_parcels.ts';
import { Migration20261126174043_after_sales } from './Migration20261126174043_after_sales.ts';
import { Migration20261126182553_after_sale_pictures } from './Migration20261126182553_after_sale_pictures.ts';
import { Migration20261126183734_sales_days } from './Migration20261126183734_sales_days.ts';
import { Migration20261126184058_withheld_refunds } from './Migration20261126184058_withheld_refunds.ts';
import { Migration20261126233456_partner_webhooks } from './Migration20261126233456_partner_webhooks.ts';
import { Migration20261127000216_events_of_sellers } from './Migration20261127000216_events_of_sellers.ts';
import { Migration20261127003209_seller_orders } from './Migration20261127003209_seller_orders.ts';
import { Migration20261129174937_console_figures } from './Migration20261129174937_console_figures.ts';
import { Migration20261129181200_order_search } from './Migration20261129181200_order_search.ts';
import { Migration20261129184404_return_addresses } from './Migration20261129184404_return_addresses.ts';
import { Migration20261129232354_plain_words } from './Migration20261129232354_plain_words.ts';
import { Migration20261130062951_refunds_without_return } from './Migration20261130062951_refunds_without_return.ts';
import { Migration20261130064300_seller_coupons } from './Migration20261130064300_seller_coupons.ts';
import { Migration20261130093000_accounts_partitions } from './Migration20261130093000_accounts_partitions.ts';
import { Migration20261130093930_promotions } from './Migration20261130093930_promotions.ts';
import { Migration20261130095711_dashboards } from './Migration20261130095711_dashboards.ts';
import { Migration20261130130000_orders_at_work } from './Migration20261130130000_orders_at_work.ts';
import { Migration20261130144412_sales_buyers } from './Migration20261130144412_sales_buyers.ts';

export const migrations = [
  Migration20261123063553,
  Migration20261123071847_payments,
  Migration20261123073356_promotions,
  Migration20261123074518_free_orders,
  Migration20261123074844_order_partitions,
  Migration20261126172050_parcels,
  Migration20261126174043_after_sales,
  Migration20261126182553_after_sale_pictures,
  Migration20261126183734_sales_days,
  Migration20261126184058_withheld_refunds,
  Migration20261126233456_partner_webhooks,
  Migration20261127000216_events_of_sellers,
  Migration20261127003209_seller_orders,
  Migration20261129174937_console_figures,
  Migration20261129181200_order_search,
  Migration20261129184404_return_addresses,
  Migration20261129232354_plain_words,
  Migration20261130062951_refunds_without_return,
  Migration20261130064300_seller_coupons,
  Migration20261130093000_accounts_partitions,
  Migration20261130093930_promotions,
  Migration20261130095711_dashboards,
  Migration20261130130000_orders_at_work,
  Migration20261130144412_sales_buyers,
];
