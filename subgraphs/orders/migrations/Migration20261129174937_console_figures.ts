import { Migration } from '@mikro-orm/migrations';

export class Migration20261129174937_console_figures extends Migration {
  override name = 'Migration20261129174937_console_figures';

  override up(): void | Promise<void> {
    // What is gone here the next start makes from the orders again, see `fillSalesDays`.
    this.addSql(`delete from "orders"."sales_day";`);
    this.addSql(`alter table "orders"."order_line" add "reviewed_at" timestamptz(3) null;`);

    this.addSql(`alter table "orders"."sales_day" add "led_orders" int not null;`);
    // From now on reviews are heard of; those of before are in the same database, unless somebody keeps them elsewhere.
    this.addSql(`do $$ begin
      if to_regclass('reviews.review') is not null then
        update "orders"."order_line" set "reviewed_at" = r.created_at
        from reviews.review r where r.order_line_id = "order_line"."id";
      end if;
    exception when insufficient_privilege then null;
    end $$;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."order_line" drop column "reviewed_at";`);

    this.addSql(`alter table "orders"."sales_day" drop column "led_orders";`);
  }
}
