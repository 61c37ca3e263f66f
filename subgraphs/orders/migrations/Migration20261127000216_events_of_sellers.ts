import { Migration } from '@mikro-orm/migrations';

export class Migration20261127000216_events_of_sellers extends Migration {
  override name = 'Migration20261127000216_events_of_sellers';

  override up(): void | Promise<void> {
    this.addSql(`alter table "orders"."order_event" add "seller_id" uuid null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."order_event" drop column "seller_id";`);
  }
}
