import { Migration } from '@mikro-orm/migrations';

export class Migration20261130064300_seller_coupons extends Migration {
  override name = 'Migration20261130064300_seller_coupons';

  override up(): void | Promise<void> {
    this.addSql(`alter table "orders"."coupon" add "seller_id" uuid null;`);
    this.addSql(`create index "coupon_seller_id_index" on "orders"."coupon" ("seller_id");`);

    this.addSql(`alter table "orders"."order_line" add "seller_coupon_minor" bigint not null default '0';`);
    this.addSql(
      `alter table "orders"."order_line" add constraint "order_line_seller_coupon" check (seller_coupon_minor >= 0 and seller_coupon_minor <= coupon_minor + freight_discount_minor);`,
    );

    this.addSql(`alter table "orders"."sales_day" add "own_coupon_minor" bigint not null default '0';`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "orders"."coupon_seller_id_index";`);
    this.addSql(`alter table "orders"."coupon" drop column "seller_id";`);

    this.addSql(`alter table "orders"."order_line" drop constraint "order_line_seller_coupon";`);
    this.addSql(`alter table "orders"."order_line" drop column "seller_coupon_minor";`);

    this.addSql(`alter table "orders"."sales_day" drop column "own_coupon_minor";`);
  }
}
