import { Migration } from '@mikro-orm/migrations';

export class Migration20261130062951_refunds_without_return extends Migration {
  override name = 'Migration20261130062951_refunds_without_return';

  override up(): void | Promise<void> {
    this.addSql(`alter table "orders"."after_sale" drop constraint "after_sale_kind";`);
    this.addSql(`alter table "orders"."after_sale" drop constraint "after_sale_reason";`);
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_kind" check (kind in ('REFUND', 'RETURN', 'REFUND_ONLY', 'PRICE_PROTECTION'));`,
    );
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_reason" check (reason in ('CHANGED_MIND', 'ORDERED_WRONG', 'TOO_SLOW', 'NOT_RECEIVED', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'CHEAPER_NOW', 'OTHER'));`,
    );

    this.addSql(`alter table "orders"."after_sale_line" drop constraint "after_sale_line_amounts";`);
    this.addSql(`alter table "orders"."after_sale_line" add "withheld_points_minor" bigint not null default '0';`);
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_amounts" check (goods_minor >= 0 and withheld_minor >= 0 and points_minor >= 0 and withheld_points_minor >= 0);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."after_sale" drop constraint "after_sale_reason";`);
    this.addSql(`alter table "orders"."after_sale" drop constraint "after_sale_kind";`);
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_reason" check (reason in ('CHANGED_MIND', 'ORDERED_WRONG', 'TOO_SLOW', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'CHEAPER_NOW', 'OTHER'));`,
    );
    this.addSql(
      `alter table "orders"."after_sale" add constraint "after_sale_kind" check (kind in ('REFUND', 'RETURN', 'PRICE_PROTECTION'));`,
    );

    this.addSql(`alter table "orders"."after_sale_line" drop constraint "after_sale_line_amounts";`);
    this.addSql(`alter table "orders"."after_sale_line" drop column "withheld_points_minor";`);
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_amounts" check (goods_minor >= 0 and withheld_minor >= 0 and points_minor >= 0);`,
    );
  }
}
