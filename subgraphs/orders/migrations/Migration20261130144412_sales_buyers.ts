import { Migration } from '@mikro-orm/migrations';

export class Migration20261130144412_sales_buyers extends Migration {
  override name = 'Migration20261130144412_sales_buyers';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."sales_buyer" ("seller_id" uuid not null, "buyer_id" uuid not null, "first_day" varchar(10) not null, primary key ("seller_id", "buyer_id"));`,
    );
    this.addSql(
      `create index "sales_buyer_seller_id_first_day_index" on "orders"."sales_buyer" ("seller_id", "first_day");`,
    );

    this.addSql(
      `insert into "orders"."sales_buyer" select seller_id, buyer_id, min(day) from "orders"."sales_buyer_day" group by 1, 2;`,
    );
    this.addSql(`alter table "orders"."sales_buyer_day" drop column "is_first";`);
    this.addSql(`create index "sales_buyer_day_day_index" on "orders"."sales_buyer_day" ("day");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."sales_buyer" cascade;`);

    this.addSql(`drop index "orders"."sales_buyer_day_day_index";`);
    this.addSql(`alter table "orders"."sales_buyer_day" add "is_first" boolean not null default false;`);
  }
}
