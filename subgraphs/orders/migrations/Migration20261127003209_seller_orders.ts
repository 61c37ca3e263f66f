import { Migration } from '@mikro-orm/migrations';

export class Migration20261127003209_seller_orders extends Migration {
  override name = 'Migration20261127003209_seller_orders';

  override up(): void | Promise<void> {
    this.addSql(`drop index "orders"."order_line_seller_id_index";`);
    this.addSql(
      `create index "order_line_seller_id_order_id_index" on "orders"."order_line" ("seller_id", "order_id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "orders"."order_line_seller_id_order_id_index";`);
    this.addSql(`create index "order_line_seller_id_index" on "orders"."order_line" ("seller_id");`);
  }
}
