import { Migration } from '@mikro-orm/migrations';

export class Migration20261126174043_after_sales extends Migration {
  override name = 'Migration20261126174043_after_sales';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."after_sale" ("id" uuid not null, "number" bigserial, "order_id" uuid not null, "buyer_id" uuid not null, "seller_id" uuid not null, "kind" varchar(20) not null, "status" varchar(20) not null default 'REQUESTED', "reason" varchar(20) not null, "text" text null, "goods_minor" bigint not null, "freight_minor" bigint not null default '0', "points_minor" bigint not null, "reject_reason" text null, "deadline" timestamptz(3) null, "return_carrier" varchar(255) null, "return_tracking_no" varchar(255) null, "restocked_at" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "orders"."after_sale" add constraint "after_sale_number_unique" unique ("number");`);
    this.addSql(`create index "after_sale_order_id_index" on "orders"."after_sale" ("order_id");`);
    this.addSql(`create index "after_sale_to_restock" on "orders"."after_sale" ("status") where restocked_at is null;`);
    this.addSql(
      `create index "after_sale_seller_id_status_id_index" on "orders"."after_sale" ("seller_id", "status", "id");`,
    );
    this.addSql(`create index "after_sale_buyer_id_id_index" on "orders"."after_sale" ("buyer_id", "id");`);

    this.addSql(
      `create table "orders"."after_sale_event" ("id" uuid not null, "after_sale_id" uuid not null, "status" varchar(20) not null, "actor" varchar(8) not null, "note" text null, "at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "after_sale_event_after_sale_id_index" on "orders"."after_sale_event" ("after_sale_id");`,
    );

    this.addSql(
      `create table "orders"."after_sale_line" ("id" uuid not null, "after_sale_id" uuid not null, "order_line_id" uuid not null, "quantity" int not null, "goods_minor" bigint not null, "points_minor" bigint not null, "restocked" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`create index "after_sale_line_order_line_id_index" on "orders"."after_sale_line" ("order_line_id");`);
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_after_sale_id_order_line_id_unique" unique ("after_sale_id", "order_line_id");`,
    );

    this.addSql(`alter table "orders"."payment_refund" add "after_sale_id" uuid null;`);
    this.addSql(`create index "payment_refund_after_sale_id_index" on "orders"."payment_refund" ("after_sale_id");`);

    this.addSql(`alter table "orders"."points_entry" drop constraint "points_entry_reason";`);
    this.addSql(
      `alter table "orders"."points_entry" add constraint "points_entry_reason" check (reason in ('EARNED', 'SPENT', 'RETURNED', 'EXPIRED', 'GRANTED', 'REVOKED'));`,
    );

    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_order_id_foreign" foreign key ("order_id") references "orders"."order" ("id");`,
    );
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_amounts" check (goods_minor >= 0 and freight_minor >= 0 and points_minor >= 0);`,
    );
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_reason" check (reason in ('CHANGED_MIND', 'ORDERED_WRONG', 'TOO_SLOW', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'CHEAPER_NOW', 'OTHER'));`,
    );
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_status" check (status in ('REQUESTED', 'AWAITING_RETURN', 'RETURNING', 'REFUNDING', 'REFUNDED', 'REJECTED', 'WITHDRAWN'));`,
    );
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_kind" check (kind in ('REFUND', 'RETURN', 'PRICE_PROTECTION'));`,
    );

    this.addSql(
      `alter table "orders"."after_sale_event" add constraint "after_sale_event_after_sale_id_foreign" foreign key ("after_sale_id") references "orders"."after_sale" ("id");`,
    );

    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_after_sale_id_foreign" foreign key ("after_sale_id") references "orders"."after_sale" ("id");`,
    );
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_order_line_id_foreign" foreign key ("order_line_id") references "orders"."order_line" ("id");`,
    );
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_amounts" check (goods_minor >= 0 and points_minor >= 0);`,
    );
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_quantity" check (quantity >= 1 and restocked >= 0 and restocked <= quantity);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."after_sale_event" drop constraint "after_sale_event_after_sale_id_foreign";`);
    this.addSql(`alter table "orders"."after_sale_line" drop constraint "after_sale_line_after_sale_id_foreign";`);

    this.addSql(`drop table if exists "orders"."after_sale" cascade;`);
    this.addSql(`drop table if exists "orders"."after_sale_event" cascade;`);
    this.addSql(`drop table if exists "orders"."after_sale_line" cascade;`);

    this.addSql(`drop index "orders"."payment_refund_after_sale_id_index";`);
    this.addSql(`alter table "orders"."payment_refund" drop column "after_sale_id";`);

    this.addSql(`alter table "orders"."points_entry" drop constraint "points_entry_reason";`);
    this.addSql(
      `alter table "orders"."points_entry" add constraint "points_entry_reason" check (reason in ('EARNED', 'SPENT', 'RETURNED', 'EXPIRED', 'GRANTED'));`,
    );
  }
}
