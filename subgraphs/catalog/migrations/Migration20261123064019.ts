import { Migration } from '@mikro-orm/migrations';

export class Migration20261123064019 extends Migration {
  override name = 'Migration20261123064019';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "catalog";`);
    this.addSql(
      `create table "catalog"."brand" ("id" uuid not null, "slug" varchar(255) not null, "name" varchar(255) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "catalog"."brand" add constraint "brand_slug_unique" unique ("slug");`);
    this.addSql(`create index "brand_name_index" on "catalog"."brand" ("name");`);

    this.addSql(
      `create table "catalog"."category" ("id" uuid not null, "slug" varchar(255) not null, "name_zh" varchar(255) null, "name_en" varchar(255) null, "parent_id" uuid null, "ancestor_ids" jsonb not null, "level" int not null, "position" int not null, "icon_key" varchar(255) null, "product_count" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`alter table "catalog"."category" add constraint "category_slug_unique" unique ("slug");`);
    this.addSql(`create index "category_parent_id_index" on "catalog"."category" ("parent_id");`);

    this.addSql(
      `create table "catalog"."category_listing" ("category_id" uuid not null, "product_id" uuid not null, "sold_count" int not null, "price_minor" bigint not null, "in_stock" boolean not null, primary key ("category_id", "product_id"));`,
    );
    this.addSql(`create index "category_listing_product_id_index" on "catalog"."category_listing" ("product_id");`);
    this.addSql(
      `create index "category_listing_category_id_price_minor_product_id_index" on "catalog"."category_listing" ("category_id", "price_minor", "product_id");`,
    );
    this.addSql(
      `create index "category_listing_category_id_sold_count_product_id_index" on "catalog"."category_listing" ("category_id", "sold_count", "product_id");`,
    );

    this.addSql(
      `create table "catalog"."handled_event" ("id" uuid not null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "handled_event_at_index" on "catalog"."handled_event" ("at");`);

    this.addSql(
      `create table "catalog"."product" ("id" uuid not null, "slug" varchar(255) not null, "source" varchar(255) not null, "external_id" varchar(255) not null, "name_zh" text null, "name_en" text null, "subtitle_zh" text null, "subtitle_en" text null, "description_zh" text null, "description_en" text null, "category_id" uuid not null, "brand_id" uuid null, "seller_id" uuid not null, "attributes" jsonb not null, "media" jsonb not null, "price_minor" bigint not null, "list_price_minor" bigint null, "sold_count" int not null default 0, "in_stock" boolean not null default false, "status" text not null default 'ACTIVE', "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "catalog"."product" add constraint "product_slug_unique" unique ("slug");`);
    this.addSql(`create index "product_brand_id_id_index" on "catalog"."product" ("brand_id", "id");`);
    this.addSql(`create index "product_seller_id_id_index" on "catalog"."product" ("seller_id", "id");`);
    this.addSql(
      `create index "product_status_price_minor_id_index" on "catalog"."product" ("status", "price_minor", "id");`,
    );
    this.addSql(
      `create index "product_status_sold_count_id_index" on "catalog"."product" ("status", "sold_count", "id");`,
    );
    this.addSql(`create index "product_status_id_index" on "catalog"."product" ("status", "id");`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_source_external_id_unique" unique ("source", "external_id");`,
    );

    this.addSql(
      `create table "catalog"."sku" ("id" uuid not null, "code" varchar(255) not null, "product_id" uuid not null, "seller_id" uuid not null, "position" int not null, "specs" jsonb not null, "price_minor" bigint not null, "list_price_minor" bigint null, "image" jsonb not null, "discontinued" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`alter table "catalog"."sku" add constraint "sku_code_unique" unique ("code");`);
    this.addSql(`create index "sku_product_id_position_index" on "catalog"."sku" ("product_id", "position");`);

    this.addSql(
      `create table "catalog"."stock_level" ("sku_id" uuid not null, "warehouse_id" uuid not null, "on_hand" int not null, "reserved" int not null, primary key ("sku_id", "warehouse_id"));`,
    );

    this.addSql(
      `create table "catalog"."stock_movement" ("id" uuid not null, "sku_id" uuid not null, "warehouse_id" uuid not null, "kind" text not null, "on_hand" int not null, "reserved" int not null, "reservation_id" uuid null, "actor_id" uuid null, "reason" varchar(255) null, "idempotency_key" varchar(255) null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "stock_movement_sku_id_warehouse_id_index" on "catalog"."stock_movement" ("sku_id", "warehouse_id");`,
    );
    this.addSql(
      `alter table "catalog"."stock_movement" add constraint "stock_movement_actor_id_idempotency_key_unique" unique ("actor_id", "idempotency_key");`,
    );

    this.addSql(
      `create table "catalog"."stock_reservation" ("id" uuid not null, "status" text not null default 'HELD', "units" jsonb not null, "expires_at" timestamptz(3) not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "stock_reservation_held_index" on "catalog"."stock_reservation" ("expires_at") where status = 'HELD';`,
    );

    this.addSql(
      `create table "catalog"."warehouse" ("id" uuid not null, "code" varchar(255) not null, "name_zh" varchar(255) null, "name_en" varchar(255) null, primary key ("id"));`,
    );
    this.addSql(`alter table "catalog"."warehouse" add constraint "warehouse_code_unique" unique ("code");`);

    this.addSql(
      `alter table "catalog"."category" add constraint "category_level_check" check (level = jsonb_array_length(ancestor_ids) + 1);`,
    );
    this.addSql(
      `alter table "catalog"."category" add constraint "category_product_count_check" check (product_count >= 0);`,
    );

    this.addSql(
      `alter table "catalog"."product" add constraint "product_name_check" check (coalesce(name_zh, name_en) is not null);`,
    );
    this.addSql(`alter table "catalog"."product" add constraint "product_sold_count_check" check (sold_count >= 0);`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_list_price_check" check (list_price_minor > price_minor);`,
    );
    this.addSql(`alter table "catalog"."product" add constraint "product_price_check" check (price_minor > 0);`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_status_check" check ("status" in ('DRAFT', 'ACTIVE', 'INACTIVE'));`,
    );

    this.addSql(`alter table "catalog"."sku" add constraint "sku_image_check" check (jsonb_array_length(image) <= 1);`);
    this.addSql(
      `alter table "catalog"."sku" add constraint "sku_list_price_check" check (list_price_minor > price_minor);`,
    );
    this.addSql(`alter table "catalog"."sku" add constraint "sku_price_check" check (price_minor > 0);`);

    this.addSql(
      `alter table "catalog"."stock_level" add constraint "stock_level_reserved_check" check (reserved >= 0 and reserved <= on_hand);`,
    );

    this.addSql(
      `alter table "catalog"."stock_movement" add constraint "stock_movement_adjust_check" check (kind <> 'ADJUST' or (reason is not null and actor_id is not null));`,
    );
    this.addSql(
      `alter table "catalog"."stock_movement" add constraint "stock_movement_moves_check" check (on_hand <> 0 or reserved <> 0);`,
    );
    this.addSql(
      `alter table "catalog"."stock_movement" add constraint "stock_movement_kind_check" check ("kind" in ('RECEIVE', 'ADJUST', 'RESERVE', 'RELEASE', 'COMMIT', 'RESTOCK'));`,
    );

    this.addSql(
      `alter table "catalog"."stock_reservation" add constraint "stock_reservation_units_check" check (jsonb_array_length(units) > 0);`,
    );
    this.addSql(
      `alter table "catalog"."stock_reservation" add constraint "stock_reservation_status_check" check ("status" in ('HELD', 'RELEASED', 'COMMITTED', 'RESTOCKED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."brand" cascade;`);
    this.addSql(`drop table if exists "catalog"."category" cascade;`);
    this.addSql(`drop table if exists "catalog"."category_listing" cascade;`);
    this.addSql(`drop table if exists "catalog"."handled_event" cascade;`);
    this.addSql(`drop table if exists "catalog"."product" cascade;`);
    this.addSql(`drop table if exists "catalog"."sku" cascade;`);
    this.addSql(`drop table if exists "catalog"."stock_level" cascade;`);
    this.addSql(`drop table if exists "catalog"."stock_movement" cascade;`);
    this.addSql(`drop table if exists "catalog"."stock_reservation" cascade;`);
    this.addSql(`drop table if exists "catalog"."warehouse" cascade;`);

    this.addSql(`drop schema if exists "catalog";`);
  }
}
