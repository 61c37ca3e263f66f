import { Migration } from '@mikro-orm/migrations';

export class Migration20261130062318_audit_repeats extends Migration {
  override name = 'Migration20261130062318_audit_repeats';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."audit_repeat" ("number" bigint not null, "count" int not null, primary key ("number"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."audit_repeat" cascade;`);
  }
}
