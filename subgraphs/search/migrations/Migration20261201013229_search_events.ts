import { Migration } from '@mikro-orm/migrations';

export class Migration20261201013229_search_events extends Migration {
  override name = 'Migration20261201013229_search_events';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."search_event" ("id" uuid not null, "text" varchar(60) not null, "locale" varchar(255) not null, "person" varchar(255) not null, "searched_at" timestamptz(3) not null, "times" int not null default 1, "found" int not null, "opened" int not null default 0, "added" int not null default 0, primary key ("id"));`,
    );
    this.addSql(`create index "search_event_searched_at_index" on "search"."search_event" ("searched_at");`);
    this.addSql(
      `alter table "search"."search_event" add constraint "search_event_text_locale_person_unique" unique ("text", "locale", "person");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."search_event" cascade;`);
  }
}
