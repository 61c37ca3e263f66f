import { Migration20261123064019 } from './Migration20261123064019.ts';
import { Migration20261123071407_weight } from './Migration20261123071407_weight.ts';
import { Migration20261129144125_import_progress } from './Migration20261129144125_import_progress.ts';
import { Migration20261129175027_offers } from './Migration20261129175027_offers.ts';
import { Migration20261129181749_chinese_brand_names } from './Migration20261129181749_chinese_brand_names.ts';
import { Migration20261129183444_former_slugs } from './Migration20261129183444_former_slugs.ts';
import { Migration20261129224422_idempotency_record } from './Migration20261129224422_idempotency_record.ts';
import { Migration20261130014757_suspended_sellers } from './Migration20261130014757_suspended_sellers.ts';
import { Migration20261130062353_product_editing } from './Migration20261130062353_product_editing.ts';
import { Migration20261130094127_catalogue } from './Migration20261130094127_catalogue.ts';
import { Migration20261130094936_bulk_imports } from './Migration20261130094936_bulk_imports.ts';
import { Migration20261130095721_view_days } from './Migration20261130095721_view_days.ts';
import { Migration20261130125000_stock_ledger } from './Migration20261130125000_stock_ledger.ts';

export const migrations = [
  Migration20261123064019,
  Migration20261123071407_weight,
  Migration20261129144125_import_progress,
  Migration20261129175027_offers,
  Migration20261129181749_chinese_brand_names,
  Migration20261129183444_former_slugs,
  Migration20261129224422_idempotency_record,
  Migration20261130014757_suspended_sellers,
  Migration20261130062353_product_editing,
  Migration20261130094127_catalogue,
  Migration20261130094936_bulk_imports,
  Migration20261130095721_view_days,
  Migration20261130125000_stock_ledger,
];
