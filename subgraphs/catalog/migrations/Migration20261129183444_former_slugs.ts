import { Migration } from '@mikro-orm/migrations';

export class Migration20261129183444_former_slugs extends Migration {
  override name = 'Migration20261129183444_former_slugs';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."former_slug" ("slug" varchar(255) not null, "product_id" uuid not null, primary key ("slug"));`,
    );
    this.addSql(`create index "former_slug_product_id_index" on "catalog"."former_slug" ("product_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."former_slug" cascade;`);
  }
}
