import { Migration } from '@mikro-orm/migrations';

export class Migration20261130093940_accounts_letters extends Migration {
  override name = 'Migration20261130093940_accounts_letters';

  override up(): void | Promise<void> {
    this.addSql(`alter table "users"."letter_record" add "about_user_id" uuid null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "users"."letter_record" drop column "about_user_id";`);
  }
}
