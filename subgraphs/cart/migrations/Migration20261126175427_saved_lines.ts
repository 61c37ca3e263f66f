import { Migration } from '@mikro-orm/migrations';

export class Migration20261126175427_saved_lines extends Migration {
  override name = 'Migration20261126175427_saved_lines';

  override up(): void | Promise<void> {
    this.addSql(`alter table "cart"."cart_line" add "saved" boolean not null default false;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "cart"."cart_line" drop column "saved";`);
  }
}
