import { Migration } from '@mikro-orm/migrations';

export class Migration20261126184058_withheld_refunds extends Migration {
  override name = 'Migration20261126184058_withheld_refunds';

  override up(): void | Promise<void> {
    this.addSql(`alter table "orders"."after_sale_line" drop constraint "after_sale_line_amounts";`);
    this.addSql(`alter table "orders"."after_sale_line" add "withheld_minor" bigint not null default '0';`);
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_amounts" check (goods_minor >= 0 and withheld_minor >= 0 and points_minor >= 0);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."after_sale_line" drop constraint "after_sale_line_amounts";`);
    this.addSql(`alter table "orders"."after_sale_line" drop column "withheld_minor";`);
    this.addSql(
      `alter table "orders"."after_sale_line" add constraint "after_sale_line_amounts" check (goods_minor >= 0 and points_minor >= 0);`,
    );
  }
}
