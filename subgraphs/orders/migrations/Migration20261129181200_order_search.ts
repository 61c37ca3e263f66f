import { Migration } from '@mikro-orm/migrations';

export class Migration20261129181200_order_search extends Migration {
  override name = 'Migration20261129181200_order_search';

  override up(): void | Promise<void> {
    this.addSql(`create index "order_recipient_phone_index" on "orders"."order" ("recipient_phone");`);

    this.addSql(
      `create index "after_sale_return_parcel" on "orders"."after_sale" ("return_tracking_no") where return_tracking_no is not null;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "orders"."after_sale_return_parcel";`);

    this.addSql(`drop index "orders"."order_recipient_phone_index";`);
  }
}
