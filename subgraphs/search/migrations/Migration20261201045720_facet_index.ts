import { Migration } from '@mikro-orm/migrations';

export class Migration20261201045720_facet_index extends Migration {
  override name = 'Migration20261201045720_facet_index';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."document_change" ("generation" int not null, "change" bigint not null, "numbers" int[] not null, primary key ("generation", "change"));`,
    );

    this.addSql(`alter table "search"."generation" add "changes" bigint not null default '0';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."document_change" cascade;`);

    this.addSql(`alter table "search"."generation" drop column "changes";`);
  }
}
