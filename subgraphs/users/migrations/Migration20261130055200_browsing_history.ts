import { Migration } from '@mikro-orm/migrations';

export class Migration20261130055200_browsing_history extends Migration {
  override name = 'Migration20261130055200_browsing_history';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."history_pause" ("visitor_id" uuid not null, "since" timestamptz(3) not null, primary key ("visitor_id"));`,
    );

    this.addSql(
      `create table "users"."viewed_product" ("visitor_id" uuid not null, "product_id" uuid not null, "viewed_at" timestamptz(3) not null, "price_minor" bigint not null, "removed_at" timestamptz(3) null, primary key ("visitor_id", "product_id"));`,
    );
    this.addSql(
      `create index "viewed_product_removed" on "users"."viewed_product" ("removed_at") where removed_at is not null;`,
    );
    this.addSql(
      `create index "viewed_product_visitor_id_viewed_at_product_id_index" on "users"."viewed_product" ("visitor_id", "viewed_at", "product_id");`,
    );

    this.addSql(
      `alter table "users"."favorite" add "price_minor" bigint null, add "in_stock_then" boolean null, add "removed_at" timestamptz(3) null;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."history_pause" cascade;`);
    this.addSql(`drop table if exists "users"."viewed_product" cascade;`);

    this.addSql(
      `alter table "users"."favorite" drop column "price_minor", drop column "in_stock_then", drop column "removed_at";`,
    );
  }
}
