import { Migration } from '@mikro-orm/migrations';

export class Migration20261129151749_people_who_searched extends Migration {
  override name = 'Migration20261129151749_people_who_searched';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."daily_salt" ("day" date not null, "salt" varchar(255) not null, primary key ("day"));`,
    );

    // Nobody can tell any more how many people these were.
    this.addSql(`delete from "search"."search_record";`);
    this.addSql(
      `alter table "search"."search_record" add "person" varchar(255) not null, add "network" varchar(255) not null;`,
    );
    this.addSql(
      `alter table "search"."search_record" add constraint "search_record_text_locale_person_unique" unique ("text", "locale", "person");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."daily_salt" cascade;`);

    this.addSql(`alter table "search"."search_record" drop constraint "search_record_text_locale_person_unique";`);
    this.addSql(`alter table "search"."search_record" drop column "person", drop column "network";`);
  }
}
