import { Migration } from '@mikro-orm/migrations';

export class Migration20261129223035_blocked_keywords extends Migration {
  override name = 'Migration20261129223035_blocked_keywords';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "search"."blocked_keyword" ("locale" varchar(255) not null, "text" varchar(255) not null, "blocked_at" timestamptz(3) not null, primary key ("locale", "text"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."blocked_keyword" cascade;`);
  }
}
