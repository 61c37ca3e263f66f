import { Migration } from '@mikro-orm/migrations';

export class Migration20261130093930_promotions extends Migration {
  override name = 'Migration20261130093930_promotions';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."points_rules" ("version" serial primary key, "points_per_yuan" int not null, "worth_minor" int not null, "most_percent" int not null, "since" timestamptz(3) not null);`,
    );

    this.addSql(`alter table "orders"."checkout_saga" add "points_rules" int not null default 0;`);

    this.addSql(
      `alter table "orders"."freight_template" add "measure" varchar(8) not null default 'WEIGHT', add "version" int not null default 1, add "changed_at" timestamptz(3) null;`,
    );
    this.addSql(
      `alter table "orders"."freight_template" add constraint "freight_template_measure" check (measure in ('WEIGHT', 'PIECES'));`,
    );

    // Zones count grams or pieces: the names of their fields no longer say grams.
    this.addSql(`update "orders"."freight_template" set zones = (
      select jsonb_agg(zone - 'firstGrams' - 'stepGrams'
        || jsonb_build_object('firstUnits', zone -> 'firstGrams', 'stepUnits', zone -> 'stepGrams'))
      from jsonb_array_elements(zones) zone) where zones -> 0 -> 'firstGrams' is not null;`);

    this.addSql(`alter table "orders"."order" add "points_rules" int not null default 0;`);

    this.addSql(`alter table "orders"."order_line" add "seller_reduction_minor" bigint not null default '0';`);
    this.addSql(
      `alter table "orders"."order_line" add constraint "order_line_seller_reduction" check (seller_reduction_minor >= 0 and seller_reduction_minor <= reduction_minor);`,
    );

    this.addSql(`alter table "orders"."payment_refund" add "note" text null;`);

    this.addSql(
      `alter table "orders"."spend_discount" add "seller_id" uuid null, add "version" int not null default 1, add "changed_at" timestamptz(3) null;`,
    );
    this.addSql(`create index "spend_discount_seller_id_index" on "orders"."spend_discount" ("seller_id");`);

    this.addSql(
      `alter table "orders"."points_rules" add constraint "points_rules_most" check (most_percent >= 0 and most_percent <= 90);`,
    );
    this.addSql(
      `alter table "orders"."points_rules" add constraint "points_rules_worth" check (worth_minor >= 1 and worth_minor <= 100);`,
    );
    this.addSql(
      `alter table "orders"."points_rules" add constraint "points_rules_earned" check (points_per_yuan >= 0 and points_per_yuan <= 100);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."points_rules" cascade;`);
    this.addSql(`update "orders"."freight_template" set zones = (
      select jsonb_agg(zone - 'firstUnits' - 'stepUnits'
        || jsonb_build_object('firstGrams', zone -> 'firstUnits', 'stepGrams', zone -> 'stepUnits'))
      from jsonb_array_elements(zones) zone);`);

    this.addSql(`alter table "orders"."checkout_saga" drop column "points_rules";`);

    this.addSql(`alter table "orders"."freight_template" drop constraint "freight_template_measure";`);
    this.addSql(
      `alter table "orders"."freight_template" drop column "measure", drop column "version", drop column "changed_at";`,
    );

    this.addSql(`alter table "orders"."order" drop column "points_rules";`);

    this.addSql(`alter table "orders"."order_line" drop constraint "order_line_seller_reduction";`);
    this.addSql(`alter table "orders"."order_line" drop column "seller_reduction_minor";`);

    this.addSql(`alter table "orders"."payment_refund" drop column "note";`);

    this.addSql(`drop index "orders"."spend_discount_seller_id_index";`);
    this.addSql(
      `alter table "orders"."spend_discount" drop column "seller_id", drop column "version", drop column "changed_at";`,
    );
  }
}
