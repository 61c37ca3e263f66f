import { Migration } from '@mikro-orm/migrations';

export class Migration20261123074518_free_orders extends Migration {
  override name = 'Migration20261123074518_free_orders';

  override up(): void | Promise<void> {
    this.addSql(`alter table "orders"."payment" drop constraint "payment_amount";`);
    this.addSql(`alter table "orders"."payment" add constraint "payment_amount" check (amount_minor >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."payment" drop constraint "payment_amount";`);
    this.addSql(`alter table "orders"."payment" add constraint "payment_amount" check (amount_minor > 0);`);
  }
}
