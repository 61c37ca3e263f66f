import { Migration } from '@mikro-orm/migrations';

export class Migration20261130130000_orders_at_work extends Migration {
  override name = 'Migration20261130130000_orders_at_work';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."invoice_series" ("seller_id" uuid not null, "year" int not null, "last" int not null, primary key ("seller_id", "year"));`,
    );

    this.addSql(
      `create table "orders"."issued_invoice" ("id" uuid not null, "order_id" uuid not null, "seller_id" uuid not null, "year" int not null, "sequence" int not null, "colour" varchar(4) not null, "reverses" uuid null, "after_sale_id" uuid null, "issuer_name" text not null, "issuer_tax_number" varchar(32) null, "title" text not null, "tax_number" varchar(32) null, "lines" jsonb not null, "deducted" jsonb not null default '[]', "issued_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "orders"."issued_invoice" add constraint "issued_invoice_after_sale_id_unique" unique ("after_sale_id");`,
    );
    this.addSql(
      `create unique index "issued_invoice_one_blue" on "orders"."issued_invoice" ("order_id", "seller_id") where colour = 'BLUE';`,
    );
    this.addSql(
      `alter table "orders"."issued_invoice" add constraint "issued_invoice_seller_id_year_sequence_unique" unique ("seller_id", "year", "sequence");`,
    );

    this.addSql(
      `create table "orders"."order_note" ("id" uuid not null, "order_id" uuid not null, "seller_id" uuid null, "author_id" uuid not null, "text" text not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "order_note_order_id_index" on "orders"."order_note" ("order_id");`);

    this.addSql(`alter table "orders"."order_event" add "actor" varchar(8) null, add "operator_id" uuid null;`);
    this.addSql(
      `alter table "orders"."order_event" add constraint "order_event_actor" check (actor in ('BUYER', 'SELLER', 'ADMIN', 'SYSTEM'));`,
    );

    this.addSql(`alter table "orders"."order_line" add "placed_unit_price_minor" bigint null;`);

    this.addSql(
      `alter table "orders"."issued_invoice" add constraint "issued_invoice_reverses" check ((colour = 'RED') = (reverses is not null and after_sale_id is not null));`,
    );
    this.addSql(
      `alter table "orders"."issued_invoice" add constraint "issued_invoice_sequence" check (sequence >= 1);`,
    );
    this.addSql(
      `alter table "orders"."issued_invoice" add constraint "issued_invoice_colour" check (colour in ('BLUE', 'RED'));`,
    );

    this.addSql(
      `alter table "orders"."order_note" add constraint "order_note_order_id_foreign" foreign key ("order_id") references "orders"."order" ("id");`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."invoice_series" cascade;`);
    this.addSql(`drop table if exists "orders"."issued_invoice" cascade;`);
    this.addSql(`drop table if exists "orders"."order_note" cascade;`);

    this.addSql(`alter table "orders"."order_event" drop constraint "order_event_actor";`);
    this.addSql(`alter table "orders"."order_event" drop column "actor", drop column "operator_id";`);

    this.addSql(`alter table "orders"."order_line" drop column "placed_unit_price_minor";`);
  }
}
