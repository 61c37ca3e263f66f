import { Migration } from '@mikro-orm/migrations';

export class Migration20261126183734_sales_days extends Migration {
  override name = 'Migration20261126183734_sales_days';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."sales_day" ("seller_id" uuid not null, "day" varchar(10) not null, "orders" int not null, "units" int not null, "paid_minor" bigint not null, "refunded_minor" bigint not null, primary key ("seller_id", "day"));`,
    );

    this.addSql(`create index "order_paid_at_index" on "orders"."order" ("paid_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."sales_day" cascade;`);

    this.addSql(`drop index "orders"."order_paid_at_index";`);
  }
}
