import { Migration } from '@mikro-orm/migrations';

export class Migration20261130014813_document_sellers extends Migration {
  override name = 'Migration20261130014813_document_sellers';

  override up(): void | Promise<void> {
    this.addSql(`alter table "search"."document" add "seller_id" uuid null;`);
    this.addSql(
      `create index "document_generation_seller_id_sold_count_product_id_index" on "search"."document" ("generation", "seller_id", "sold_count", "product_id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "search"."document_generation_seller_id_sold_count_product_id_index";`);
    this.addSql(`alter table "search"."document" drop column "seller_id";`);
  }
}
