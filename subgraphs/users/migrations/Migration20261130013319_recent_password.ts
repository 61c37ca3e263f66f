import { Migration } from '@mikro-orm/migrations';

export class Migration20261130013319_recent_password extends Migration {
  override name = 'Migration20261130013319_recent_password';

  override up(): void | Promise<void> {
    this.addSql(`alter table "users"."session" add "confirmed_at" timestamptz(3);`);
    this.addSql(`update "users"."session" set "confirmed_at" = "created_at";`);
    this.addSql(`alter table "users"."session" alter column "confirmed_at" set not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "users"."session" drop column "confirmed_at";`);
  }
}
