import { Migration } from '@mikro-orm/migrations';

export class Migration20261130095721_view_days extends Migration {
  override name = 'Migration20261130095721_view_days';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."daily_visitor" ("day" varchar(10) not null, "subject_id" uuid not null, "visitor_id" uuid not null, primary key ("day", "subject_id", "visitor_id"));`,
    );

    this.addSql(
      `create table "catalog"."view_buffer" ("id" bigserial primary key, "product_id" uuid not null, "visitor_id" uuid not null, "day" varchar(10) not null);`,
    );

    this.addSql(
      `create table "catalog"."view_day" ("subject_id" uuid not null, "day" varchar(10) not null, "seller_id" uuid null, "visitors" int not null, primary key ("subject_id", "day"));`,
    );
    this.addSql(`create index "view_day_seller_id_day_index" on "catalog"."view_day" ("seller_id", "day");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."daily_visitor" cascade;`);
    this.addSql(`drop table if exists "catalog"."view_buffer" cascade;`);
    this.addSql(`drop table if exists "catalog"."view_day" cascade;`);
  }
}
