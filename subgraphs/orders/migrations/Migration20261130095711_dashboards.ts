import { Migration } from '@mikro-orm/migrations';

export class Migration20261130095711_dashboards extends Migration {
  override name = 'Migration20261130095711_dashboards';

  override up(): void | Promise<void> {
    // What is gone here the next start makes from the orders again, with the sums that are new, see `fillSalesDays`.
    this.addSql(`delete from "orders"."sales_day";`);
    this.addSql(
      `create table "orders"."sales_buyer_day" ("seller_id" uuid not null, "day" varchar(10) not null, "buyer_id" uuid not null, "is_first" boolean not null, primary key ("seller_id", "day", "buyer_id"));`,
    );

    this.addSql(
      `create table "orders"."sales_product_day" ("day" varchar(10) not null, "product_id" uuid not null, "seller_id" uuid not null, "department_id" uuid not null, "name_zh" text null, "name_en" text null, "units" int not null, "paid_minor" bigint not null, primary key ("day", "product_id", "seller_id", "department_id"));`,
    );
    this.addSql(
      `create index "sales_product_day_seller_id_day_index" on "orders"."sales_product_day" ("seller_id", "day");`,
    );

    this.addSql(`create index "after_sale_created_at_index" on "orders"."after_sale" ("created_at");`);
    this.addSql(
      `create index "after_sale_seller_id_created_at_index" on "orders"."after_sale" ("seller_id", "created_at");`,
    );

    this.addSql(`alter table "orders"."order_line" add "department_id" uuid null;`);

    this.addSql(`create index "payment_created_at_index" on "orders"."payment" ("created_at");`);

    this.addSql(`create index "payment_refund_created_at_index" on "orders"."payment_refund" ("created_at");`);

    this.addSql(`create index "sales_day_day_index" on "orders"."sales_day" ("day");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."sales_buyer_day" cascade;`);
    this.addSql(`drop table if exists "orders"."sales_product_day" cascade;`);

    this.addSql(`drop index "orders"."after_sale_created_at_index";`);
    this.addSql(`drop index "orders"."after_sale_seller_id_created_at_index";`);

    this.addSql(`alter table "orders"."order_line" drop column "department_id";`);

    this.addSql(`drop index "orders"."payment_created_at_index";`);

    this.addSql(`drop index "orders"."payment_refund_created_at_index";`);

    this.addSql(`drop index "orders"."sales_day_day_index";`);
  }
}
