import { Migration } from '@mikro-orm/migrations';

export class Migration20261126170836_eager_words extends Migration {
  override name = 'Migration20261126170836_eager_words';

  override up(): void | Promise<void> {
    this.addSql(`drop index "search"."document_categories_index";`);
    this.addSql(`drop index "search"."document_words_index";`);
    this.addSql(
      `create index "document_categories_eager" on "search"."document" using gin ("categories") with (fastupdate = off);`,
    );
    this.addSql(
      `create index "document_words_eager" on "search"."document" using gin ("words") with (fastupdate = off);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "search"."document_categories_eager";`);
    this.addSql(`drop index "search"."document_words_eager";`);
    this.addSql(`create index "document_categories_index" on "search"."document" using gin ("categories");`);
    this.addSql(`create index "document_words_index" on "search"."document" using gin ("words");`);
  }
}
