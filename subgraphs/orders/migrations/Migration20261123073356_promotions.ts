import { Migration } from '@mikro-orm/migrations';

export class Migration20261123073356_promotions extends Migration {
  override name = 'Migration20261123073356_promotions';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."coupon" ("id" uuid not null, "code" varchar(64) not null, "name_zh" varchar(255) null, "name_en" varchar(255) null, "kind" varchar(16) not null, "amount_minor" bigint not null default '0', "percent" int not null default 0, "cap_minor" bigint null, "min_spend_minor" bigint not null default '0', "scope" varchar(16) not null default 'EVERYTHING', "scope_ids" jsonb not null, "new_customers_only" boolean not null default false, "stackable" boolean not null default false, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "active" boolean not null default true, "total_limit" int null, "claim_limit" int null, "per_person_limit" int not null default 1, "claimed_count" int not null default 0, "used_count" int not null default 0, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "orders"."coupon" add constraint "coupon_code_unique" unique ("code");`);
    this.addSql(`create index "coupon_active_ends_at_index" on "orders"."coupon" ("active", "ends_at");`);

    this.addSql(
      `create table "orders"."freight_template" ("id" uuid not null, "code" varchar(64) not null, "seller_id" uuid null, "zones" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "orders"."freight_template" add constraint "freight_template_code_unique" unique ("code");`,
    );
    this.addSql(
      `alter table "orders"."freight_template" add constraint "freight_template_seller_id_unique" unique ("seller_id");`,
    );

    this.addSql(
      `create table "orders"."full_reduction" ("id" uuid not null, "code" varchar(64) not null, "name_zh" varchar(255) null, "name_en" varchar(255) null, "scope" varchar(16) not null default 'EVERYTHING', "scope_ids" jsonb not null, "tiers" jsonb not null, "repeats" boolean not null default false, "starts_at" timestamptz(3) not null, "ends_at" timestamptz(3) not null, "active" boolean not null default true, primary key ("id"));`,
    );
    this.addSql(`alter table "orders"."full_reduction" add constraint "full_reduction_code_unique" unique ("code");`);
    this.addSql(
      `create index "full_reduction_active_ends_at_index" on "orders"."full_reduction" ("active", "ends_at");`,
    );

    this.addSql(
      `create table "orders"."invoice" ("order_id" uuid not null, "kind" varchar(16) not null, "title" text not null, "tax_number" varchar(32) null, "email" varchar(254) null, "requested_at" timestamptz(3) not null, primary key ("order_id"));`,
    );

    this.addSql(
      `create table "orders"."points_account" ("user_id" uuid not null, "balance" int not null default 0, primary key ("user_id"));`,
    );

    this.addSql(
      `create table "orders"."points_entry" ("id" uuid not null, "user_id" uuid not null, "key" varchar(100) not null, "reason" varchar(16) not null, "points" int not null, "balance_after" int not null, "remaining" int not null default 0, "taken" jsonb not null, "order_id" uuid null, "expires_at" timestamptz(3) null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "orders"."points_entry" add constraint "points_entry_key_unique" unique ("key");`);
    this.addSql(`create index "points_entry_expires_at_index" on "orders"."points_entry" ("expires_at");`);
    this.addSql(`create index "points_entry_user_id_id_index" on "orders"."points_entry" ("user_id", "id");`);

    this.addSql(
      `create table "orders"."user_coupon" ("id" uuid not null, "coupon_id" uuid not null, "user_id" uuid not null, "serial" int not null, "status" varchar(16) not null default 'AVAILABLE', "order_id" uuid null, "claimed_at" timestamptz(3) not null, "used_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "user_coupon_order_id_index" on "orders"."user_coupon" ("order_id");`);
    this.addSql(`create index "user_coupon_user_id_id_index" on "orders"."user_coupon" ("user_id", "id");`);
    this.addSql(
      `alter table "orders"."user_coupon" add constraint "user_coupon_coupon_id_user_id_serial_unique" unique ("coupon_id", "user_id", "serial");`,
    );

    this.addSql(
      `alter table "orders"."checkout_saga" add "user_coupon_ids" jsonb not null default '[]', add "points" int not null default 0, add "discounts" jsonb not null default '[]', add "invoice" jsonb not null default '[]';`,
    );

    this.addSql(
      `alter table "orders"."order" add "reduction_minor" bigint not null default '0', add "coupon_minor" bigint not null default '0', add "points_minor" bigint not null default '0', add "freight_discount_minor" bigint not null default '0', add "discounts" jsonb not null default '[]';`,
    );
    this.addSql(
      `alter table "orders"."order" add constraint "order_discount_parts" check (reduction_minor >= 0 and coupon_minor >= 0 and points_minor >= 0 and freight_discount_minor >= 0 and freight_discount_minor <= freight_minor);`,
    );
    this.addSql(
      `alter table "orders"."order" add constraint "order_discount" check (discount_minor = reduction_minor + coupon_minor + points_minor + freight_discount_minor);`,
    );

    this.addSql(
      `alter table "orders"."order_line" add "list_price_minor" bigint null, add "reduction_minor" bigint not null default '0', add "coupon_minor" bigint not null default '0', add "points_minor" bigint not null default '0', add "freight_minor" bigint not null default '0', add "freight_discount_minor" bigint not null default '0';`,
    );
    this.addSql(
      `alter table "orders"."order_line" add constraint "order_line_shares" check (reduction_minor >= 0 and coupon_minor >= 0 and points_minor >= 0 and freight_discount_minor >= 0 and freight_discount_minor <= freight_minor and unit_price_minor * quantity >= reduction_minor + coupon_minor + points_minor);`,
    );

    this.addSql(
      `alter table "orders"."coupon" add constraint "coupon_amounts" check (amount_minor >= 0 and percent >= 0 and percent <= 99 and cap_minor > 0 and min_spend_minor >= 0);`,
    );
    this.addSql(
      `alter table "orders"."coupon" add constraint "coupon_claims" check (claimed_count >= 0 and (claim_limit is null or claimed_count <= claim_limit));`,
    );
    this.addSql(
      `alter table "orders"."coupon" add constraint "coupon_uses" check (used_count >= 0 and (total_limit is null or used_count <= total_limit));`,
    );
    this.addSql(`alter table "orders"."coupon" add constraint "coupon_window" check (starts_at < ends_at);`);
    this.addSql(
      `alter table "orders"."coupon" add constraint "coupon_scope" check (scope in ('EVERYTHING', 'SELLER', 'CATEGORY', 'PRODUCT'));`,
    );
    this.addSql(
      `alter table "orders"."coupon" add constraint "coupon_kind" check (kind in ('FIXED', 'PERCENTAGE', 'FREE_SHIPPING'));`,
    );

    this.addSql(
      `alter table "orders"."freight_template" add constraint "freight_template_zones" check (jsonb_array_length(zones) >= 1);`,
    );

    this.addSql(
      `alter table "orders"."full_reduction" add constraint "full_reduction_tiers" check (jsonb_array_length(tiers) >= 1);`,
    );
    this.addSql(
      `alter table "orders"."full_reduction" add constraint "full_reduction_window" check (starts_at < ends_at);`,
    );
    this.addSql(
      `alter table "orders"."full_reduction" add constraint "full_reduction_scope" check (scope in ('EVERYTHING', 'SELLER', 'CATEGORY', 'PRODUCT'));`,
    );

    this.addSql(
      `alter table "orders"."invoice" add constraint "invoice_tax_number" check (kind <> 'COMPANY' or tax_number is not null);`,
    );
    this.addSql(
      `alter table "orders"."invoice" add constraint "invoice_kind" check (kind in ('PERSONAL', 'COMPANY'));`,
    );

    this.addSql(`alter table "orders"."points_account" add constraint "points_account_balance" check (balance >= 0);`);

    this.addSql(
      `alter table "orders"."points_entry" add constraint "points_entry_balance" check (balance_after >= 0 and points <> 0);`,
    );
    this.addSql(
      `alter table "orders"."points_entry" add constraint "points_entry_remaining" check (remaining >= 0 and remaining <= greatest(points, 0));`,
    );
    this.addSql(
      `alter table "orders"."points_entry" add constraint "points_entry_reason" check (reason in ('EARNED', 'SPENT', 'RETURNED', 'EXPIRED', 'GRANTED'));`,
    );

    this.addSql(
      `alter table "orders"."user_coupon" add constraint "user_coupon_order" check ((status = 'AVAILABLE') = (order_id is null));`,
    );
    this.addSql(
      `alter table "orders"."user_coupon" add constraint "user_coupon_status" check (status in ('AVAILABLE', 'HELD', 'USED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."coupon" cascade;`);
    this.addSql(`drop table if exists "orders"."freight_template" cascade;`);
    this.addSql(`drop table if exists "orders"."full_reduction" cascade;`);
    this.addSql(`drop table if exists "orders"."invoice" cascade;`);
    this.addSql(`drop table if exists "orders"."points_account" cascade;`);
    this.addSql(`drop table if exists "orders"."points_entry" cascade;`);
    this.addSql(`drop table if exists "orders"."user_coupon" cascade;`);

    this.addSql(
      `alter table "orders"."checkout_saga" drop column "user_coupon_ids", drop column "points", drop column "discounts", drop column "invoice";`,
    );

    this.addSql(`alter table "orders"."order" drop constraint "order_discount_parts";`);
    this.addSql(`alter table "orders"."order" drop constraint "order_discount";`);
    this.addSql(
      `alter table "orders"."order" drop column "reduction_minor", drop column "coupon_minor", drop column "points_minor", drop column "freight_discount_minor", drop column "discounts";`,
    );

    this.addSql(`alter table "orders"."order_line" drop constraint "order_line_shares";`);
    this.addSql(
      `alter table "orders"."order_line" drop column "list_price_minor", drop column "reduction_minor", drop column "coupon_minor", drop column "points_minor", drop column "freight_minor", drop column "freight_discount_minor";`,
    );
  }
}
