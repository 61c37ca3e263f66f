import { Migration } from '@mikro-orm/migrations';

export class Migration20261129175027_offers extends Migration {
  override name = 'Migration20261129175027_offers';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "catalog"."product" add "default_sku_id" uuid null, add "highest_price_minor" bigint null, add "sku_count" int not null default 1;`,
    );
    // What `refreshOffers` did for all products on the day this was written.
    this.addSql(`
      with version as (
        select product_id, id, price_minor, list_price_minor, position,
          exists (
            select from "catalog"."stock_level" level where level.sku_id = sku.id and level.on_hand > level.reserved
          ) as in_stock
        from "catalog"."sku" where not discontinued
      ), offer as (
        select distinct on (product_id) product_id, id, price_minor, list_price_minor,
          max(price_minor) over (partition by product_id, in_stock) as highest,
          count(*) over (partition by product_id) as versions
        from version order by product_id, in_stock desc, price_minor, position
      )
      update "catalog"."product" set
        default_sku_id = offer.id, price_minor = offer.price_minor, list_price_minor = offer.list_price_minor,
        highest_price_minor = offer.highest, sku_count = offer.versions
      from offer where product.id = offer.product_id;`);
    this.addSql(`
      update "catalog"."category_listing" listing set price_minor = product.price_minor
      from "catalog"."product" where listing.product_id = product.id and listing.price_minor <> product.price_minor;`);
    this.addSql(
      `update "catalog"."product" set highest_price_minor = price_minor, sku_count = 0 where highest_price_minor is null;`,
    );
    this.addSql(`alter table "catalog"."product" alter column "highest_price_minor" set not null;`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_highest_price_check" check (highest_price_minor >= price_minor);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "catalog"."product" drop constraint "product_highest_price_check";`);
    this.addSql(
      `alter table "catalog"."product" drop column "default_sku_id", drop column "highest_price_minor", drop column "sku_count";`,
    );
  }
}
