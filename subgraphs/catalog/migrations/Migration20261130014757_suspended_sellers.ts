import { Migration } from '@mikro-orm/migrations';

export class Migration20261130014757_suspended_sellers extends Migration {
  override name = 'Migration20261130014757_suspended_sellers';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."seller_standing" ("seller_id" uuid not null, "standing" int not null, "suspended" boolean not null, primary key ("seller_id"));`,
    );

    this.addSql(`alter table "catalog"."product" drop constraint "product_status_check";`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_status_check" check ("status" in ('DRAFT', 'ACTIVE', 'INACTIVE', 'SUSPENDED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."seller_standing" cascade;`);

    this.addSql(`alter table "catalog"."product" drop constraint "product_status_check";`);
    this.addSql(
      `alter table "catalog"."product" add constraint "product_status_check" check ("status" in ('DRAFT', 'ACTIVE', 'INACTIVE'));`,
    );
  }
}
