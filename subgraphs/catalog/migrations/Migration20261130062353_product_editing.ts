import { Migration } from '@mikro-orm/migrations';

export class Migration20261130062353_product_editing extends Migration {
  override name = 'Migration20261130062353_product_editing';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."price_change" ("id" uuid not null, "product_id" uuid not null, "sku_id" uuid not null, "sku_code" varchar(255) not null, "price_minor" bigint not null, "list_price_minor" bigint null, "former_price_minor" bigint null, "changed_by" uuid not null, "changed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "price_change_product_id_id_index" on "catalog"."price_change" ("product_id", "id");`);

    this.addSql(
      `create function "catalog"."refuse_change_of_prices"() returns trigger language plpgsql as $$ begin raise exception 'the history of prices is only added to' using errcode = 'insufficient_privilege'; end $$;`,
    );
    this.addSql(
      `create trigger "price_change_is_only_added_to" before update or delete or truncate on "catalog"."price_change" for each statement execute function "catalog"."refuse_change_of_prices"();`,
    );

    this.addSql(
      `create table "catalog"."product_edit" ("product_id" uuid not null, "version" int not null, "fields" jsonb not null, "changed_by" uuid not null, "changed_at" timestamptz(3) not null, primary key ("product_id", "version"));`,
    );

    this.addSql(`alter table "catalog"."product" drop constraint "product_status_check";`);
    this.addSql(`alter table "catalog"."product" add "version" int not null default 1;`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_status_check" check ("status" in ('DRAFT', 'ACTIVE', 'INACTIVE', 'SUSPENDED', 'ARCHIVED'));`,
    );

    this.addSql(`alter table "catalog"."sku" add "cost_minor" bigint null, add "barcode" varchar(255) null;`);
    this.addSql(`alter table "catalog"."sku" add constraint "sku_cost_check" check (cost_minor >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."price_change" cascade;`);
    this.addSql(`drop function if exists "catalog"."refuse_change_of_prices"();`);
    this.addSql(`drop table if exists "catalog"."product_edit" cascade;`);

    this.addSql(`alter table "catalog"."product" drop constraint "product_status_check";`);
    this.addSql(`alter table "catalog"."product" drop column "version";`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_status_check" check ("status" in ('DRAFT', 'ACTIVE', 'INACTIVE', 'SUSPENDED'));`,
    );

    this.addSql(`alter table "catalog"."sku" drop constraint "sku_cost_check";`);
    this.addSql(`alter table "catalog"."sku" drop column "cost_minor", drop column "barcode";`);
  }
}
