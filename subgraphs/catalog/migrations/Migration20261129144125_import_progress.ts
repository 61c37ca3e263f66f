import { Migration } from '@mikro-orm/migrations';

export class Migration20261129144125_import_progress extends Migration {
  override name = 'Migration20261129144125_import_progress';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."import_progress" ("key" varchar(255) not null, "position" text not null, primary key ("key"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."import_progress" cascade;`);
  }
}
