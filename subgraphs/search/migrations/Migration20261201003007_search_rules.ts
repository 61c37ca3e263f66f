import { Migration } from '@mikro-orm/migrations';

export class Migration20261201003007_search_rules extends Migration {
  override name = 'Migration20261201003007_search_rules';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."search_rule" ("id" uuid not null, "text" varchar(60) not null, "effects" jsonb not null, "active" boolean not null default true, "version" int not null default 1, "changed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "search"."search_rule" add constraint "search_rule_text_unique" unique ("text");`);
    this.addSql(`create index "search_rule_changed_at_index" on "search"."search_rule" ("changed_at");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."search_rule" cascade;`);
  }
}
