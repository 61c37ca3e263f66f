import { Migration } from '@mikro-orm/migrations';

export class Migration20261129143108_missed_products extends Migration {
  override name = 'Migration20261129143108_missed_products';

  override up(): void | Promise<void> {
    this.addSql(`create table "search"."missed_product" ("product_id" uuid not null, primary key ("product_id"));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."missed_product" cascade;`);
  }
}
