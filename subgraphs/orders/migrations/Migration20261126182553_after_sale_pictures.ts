import { Migration } from '@mikro-orm/migrations';

export class Migration20261126182553_after_sale_pictures extends Migration {
  override name = 'Migration20261126182553_after_sale_pictures';

  override up(): void | Promise<void> {
    this.addSql(`alter table "orders"."after_sale" add "pictures" text[] not null default '{}';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."after_sale" drop column "pictures";`);
  }
}
