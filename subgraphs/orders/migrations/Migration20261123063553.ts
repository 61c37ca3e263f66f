import { Migration } from '@mikro-orm/migrations';

export class Migration20261123063553 extends Migration {
  override name = 'Migration20261123063553';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "orders";`);
    this.addSql(
      `create table "orders"."checkout_saga" ("id" uuid not null, "number" bigserial, "buyer_id" uuid not null, "idempotency_key" varchar(200) not null, "step" varchar(20) not null, "lines" jsonb not null, "from_cart" boolean not null, "recipient_name" varchar(255) not null, "recipient_phone" varchar(255) not null, "recipient_address" text not null, "buyer_note" text null, "pay_before" timestamptz(3) not null, "created_at" timestamptz(3) not null, "touched_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "orders"."checkout_saga" add constraint "checkout_saga_number_unique" unique ("number");`);
    this.addSql(
      `create index "checkout_saga_step_touched_at_index" on "orders"."checkout_saga" ("step", "touched_at");`,
    );

    this.addSql(
      `create table "orders"."idempotency_record" ("owner_id" uuid not null, "operation" varchar(32) not null, "key" varchar(200) not null, "input_hash" varchar(64) not null, "result_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("owner_id", "operation", "key"));`,
    );
    this.addSql(`create index "idempotency_record_result_id_index" on "orders"."idempotency_record" ("result_id");`);

    this.addSql(
      `create table "orders"."order" ("id" uuid not null, "order_no" varchar(20) not null, "status" varchar(16) not null default 'PENDING', "buyer_id" uuid not null, "items_total_minor" bigint not null, "freight_minor" bigint not null, "discount_minor" bigint not null, "total_minor" bigint not null, "recipient_name" varchar(255) not null, "recipient_phone" varchar(255) not null, "recipient_address" text not null, "buyer_note" text null, "cancel_reason" text null, "pay_before" timestamptz(3) null, "created_at" timestamptz(3) not null, "paid_at" timestamptz(3) null, "shipped_at" timestamptz(3) null, "delivered_at" timestamptz(3) null, "completed_at" timestamptz(3) null, "cancelled_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "orders"."order" add constraint "order_order_no_unique" unique ("order_no");`);
    this.addSql(`create index "order_status_id_index" on "orders"."order" ("status", "id");`);
    this.addSql(`create index "order_buyer_id_id_index" on "orders"."order" ("buyer_id", "id");`);

    this.addSql(
      `create table "orders"."order_event" ("id" uuid not null, "order_id" uuid not null, "type" varchar(32) not null, "from" varchar(16) null, "to" varchar(16) not null, "detail" text null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "order_event_order_id_index" on "orders"."order_event" ("order_id");`);

    this.addSql(
      `create table "orders"."order_line" ("id" uuid not null, "order_id" uuid not null, "position" int not null, "sku_id" uuid not null, "product_id" uuid not null, "seller_id" uuid not null, "name_zh" text null, "name_en" text null, "specs" jsonb not null, "image_url" text null, "unit_price_minor" bigint not null, "quantity" int not null, primary key ("id"));`,
    );
    this.addSql(`create index "order_line_order_id_index" on "orders"."order_line" ("order_id");`);
    this.addSql(`create index "order_line_seller_id_index" on "orders"."order_line" ("seller_id");`);

    this.addSql(
      `create table "orders"."payment" ("id" uuid not null, "number" bigserial, "order_id" uuid not null, "method" varchar(16) not null, "provider" varchar(16) not null, "reference" varchar(255) null, "amount_minor" bigint not null, "status" varchar(16) not null default 'PENDING', "decline_code" varchar(32) null, "created_at" timestamptz(3) not null, "paid_at" timestamptz(3) null, "refund_requested_at" timestamptz(3) null, "touched_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "orders"."payment" add constraint "payment_number_unique" unique ("number");`);
    this.addSql(`create index "payment_order_id_index" on "orders"."payment" ("order_id");`);
    this.addSql(`create index "payment_status_touched_at_index" on "orders"."payment" ("status", "touched_at");`);

    this.addSql(
      `create table "orders"."sandbox_charge" ("id" uuid not null, "payment_id" uuid not null, "method" varchar(16) not null, "amount_minor" bigint not null, "status" varchar(16) not null, "decline_code" varchar(32) null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "orders"."sandbox_charge" add constraint "sandbox_charge_payment_id_unique" unique ("payment_id");`,
    );

    this.addSql(
      `create table "orders"."shipment" ("id" uuid not null, "order_id" uuid not null, "carrier" varchar(255) not null, "tracking_no" varchar(255) not null, "shipped_at" timestamptz(3) not null, "delivered_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "shipment_order_id_index" on "orders"."shipment" ("order_id");`);

    this.addSql(
      `alter table "orders"."order" add constraint "order_amounts" check (items_total_minor > 0 and freight_minor >= 0 and discount_minor >= 0);`,
    );
    this.addSql(
      `alter table "orders"."order" add constraint "order_total" check (total_minor = items_total_minor + freight_minor - discount_minor and total_minor >= 0);`,
    );
    this.addSql(
      `alter table "orders"."order" add constraint "order_status" check (status in ('PENDING', 'PAID', 'SHIPPED', 'DELIVERED', 'COMPLETED', 'CANCELLED', 'REFUNDING', 'REFUNDED'));`,
    );

    this.addSql(
      `alter table "orders"."order_event" add constraint "order_event_order_id_foreign" foreign key ("order_id") references "orders"."order" ("id");`,
    );

    this.addSql(
      `alter table "orders"."order_line" add constraint "order_line_order_id_foreign" foreign key ("order_id") references "orders"."order" ("id");`,
    );
    this.addSql(`alter table "orders"."order_line" add constraint "order_line_price" check (unit_price_minor > 0);`);
    this.addSql(
      `alter table "orders"."order_line" add constraint "order_line_quantity" check (quantity >= 1 and quantity <= 999);`,
    );

    this.addSql(
      `alter table "orders"."payment" add constraint "payment_order_id_foreign" foreign key ("order_id") references "orders"."order" ("id");`,
    );
    this.addSql(`alter table "orders"."payment" add constraint "payment_amount" check (amount_minor > 0);`);
    this.addSql(
      `alter table "orders"."payment" add constraint "payment_method" check (method in ('ALIPAY', 'WECHAT_PAY', 'CARD', 'BALANCE'));`,
    );
    this.addSql(
      `alter table "orders"."payment" add constraint "payment_status" check (status in ('PENDING', 'SUCCEEDED', 'FAILED', 'REFUNDED'));`,
    );

    this.addSql(
      `alter table "orders"."shipment" add constraint "shipment_order_id_foreign" foreign key ("order_id") references "orders"."order" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."order_event" drop constraint "order_event_order_id_foreign";`);
    this.addSql(`alter table "orders"."order_line" drop constraint "order_line_order_id_foreign";`);
    this.addSql(`alter table "orders"."payment" drop constraint "payment_order_id_foreign";`);
    this.addSql(`alter table "orders"."shipment" drop constraint "shipment_order_id_foreign";`);

    this.addSql(`drop table if exists "orders"."checkout_saga" cascade;`);
    this.addSql(`drop table if exists "orders"."idempotency_record" cascade;`);
    this.addSql(`drop table if exists "orders"."order" cascade;`);
    this.addSql(`drop table if exists "orders"."order_event" cascade;`);
    this.addSql(`drop table if exists "orders"."order_line" cascade;`);
    this.addSql(`drop table if exists "orders"."payment" cascade;`);
    this.addSql(`drop table if exists "orders"."sandbox_charge" cascade;`);
    this.addSql(`drop table if exists "orders"."shipment" cascade;`);

    this.addSql(`drop schema if exists "orders";`);
  }
}
