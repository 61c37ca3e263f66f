import { Migration } from '@mikro-orm/migrations';

export class Migration20261201010725_relevance extends Migration {
  override name = 'Migration20261201010725_relevance';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."posting" ("generation" int not null, "number" int not null, "word" text collate "C" not null, "impact" real not null, "main" boolean not null, "behind" boolean not null, "brand" real not null, primary key ("generation", "number", "word"));`,
    );
    this.addSql(
      `create index "posting_by_word" on "search"."posting" ("generation", "word", "number") include ("impact", "main", "behind", "brand");`,
    );

    this.addSql(`drop index "search"."document_words_eager";`);
    this.addSql(`alter table "search"."document" add "number" int null;`);
    this.addSql(
      `alter table "search"."document" add constraint "document_generation_number_unique" unique ("generation", "number");`,
    );

    this.addSql(
      `alter table "search"."generation" add "numbers" int not null default 0, add "lengths" jsonb not null default '{}';`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."posting" cascade;`);

    this.addSql(`alter table "search"."document" drop constraint "document_generation_number_unique";`);
    this.addSql(`alter table "search"."document" drop column "number";`);
    this.addSql(
      `create index "document_words_eager" on "search"."document" using gin ("words") with (fastupdate = off);`,
    );

    this.addSql(`alter table "search"."generation" drop column "numbers", drop column "lengths";`);
  }
}
