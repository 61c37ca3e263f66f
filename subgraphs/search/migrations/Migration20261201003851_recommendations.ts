import { Migration } from '@mikro-orm/migrations';

export class Migration20261201003851_recommendations extends Migration {
  override name = 'Migration20261201003851_recommendations';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."behaviour" ("visitor_id" uuid not null, "product_id" uuid not null, "kind" text not null, "at" timestamptz(3) not null, primary key ("visitor_id", "product_id", "kind"));`,
    );
    this.addSql(`create index "behaviour_at_index" on "search"."behaviour" ("at");`);
    this.addSql(
      `create index "behaviour_product_id_kind_at_index" on "search"."behaviour" ("product_id", "kind", "at");`,
    );

    this.addSql(
      `create table "search"."behaviour_pause" ("visitor_id" uuid not null, "guest" boolean not null, "since" timestamptz(3) not null, primary key ("visitor_id"));`,
    );

    this.addSql(
      `create table "search"."product_audience" ("product_id" uuid not null, "bought" int not null, "seen" int not null, primary key ("product_id"));`,
    );

    this.addSql(
      `create table "search"."related_product" ("kind" text not null, "product_id" uuid not null, "other_id" uuid not null, "score" double precision not null, "people" int not null, primary key ("kind", "product_id", "other_id"));`,
    );

    this.addSql(
      `create table "search"."stale_product" ("product_id" uuid not null, "since" timestamptz(3) not null, primary key ("product_id"));`,
    );

    this.addSql(
      `create table "search"."trending_product" ("product_id" uuid not null, "score" double precision not null, primary key ("product_id"));`,
    );

    this.addSql(
      `alter table "search"."behaviour" add constraint "behaviour_kind_check" check ("kind" in ('VIEWED', 'ADDED', 'BOUGHT'));`,
    );

    this.addSql(
      `alter table "search"."related_product" add constraint "related_product_kind_check" check ("kind" in ('BOUGHT', 'SEEN'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."behaviour" cascade;`);
    this.addSql(`drop table if exists "search"."behaviour_pause" cascade;`);
    this.addSql(`drop table if exists "search"."product_audience" cascade;`);
    this.addSql(`drop table if exists "search"."related_product" cascade;`);
    this.addSql(`drop table if exists "search"."stale_product" cascade;`);
    this.addSql(`drop table if exists "search"."trending_product" cascade;`);
  }
}
