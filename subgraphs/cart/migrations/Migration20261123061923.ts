import { Migration } from '@mikro-orm/migrations';

export class Migration20261123061923 extends Migration {
  override name = 'Migration20261123061923';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "cart";`);
    this.addSql(
      `create table "cart"."cart" ("id" uuid not null, "user_id" uuid null, "guest_id" varchar(255) null, "changed_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "cart"."cart" add constraint "cart_user_id_unique" unique ("user_id");`);
    this.addSql(`alter table "cart"."cart" add constraint "cart_guest_id_unique" unique ("guest_id");`);

    this.addSql(
      `create table "cart"."cart_line" ("id" uuid not null, "cart_id" uuid not null, "sku_id" uuid not null, "quantity" int not null, "selected" boolean not null default true, "added_price_minor" bigint not null, "added_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "cart"."cart_line" add constraint "cart_line_cart_id_sku_id_unique" unique ("cart_id", "sku_id");`,
    );

    this.addSql(
      `create table "cart"."placed_order" ("id" uuid not null, "handled_at" timestamptz(3) not null, primary key ("id"));`,
    );

    this.addSql(`alter table "cart"."cart" add constraint "cart_owner" check (num_nonnulls(user_id, guest_id) = 1);`);

    this.addSql(
      `alter table "cart"."cart_line" add constraint "cart_line_cart_id_foreign" foreign key ("cart_id") references "cart"."cart" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "cart"."cart_line" add constraint "cart_line_added_price" check (added_price_minor >= 0);`,
    );
    this.addSql(
      `alter table "cart"."cart_line" add constraint "cart_line_quantity" check (quantity >= 1 and quantity <= 999);`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "cart"."cart_line" drop constraint "cart_line_cart_id_foreign";`);

    this.addSql(`drop table if exists "cart"."cart" cascade;`);
    this.addSql(`drop table if exists "cart"."cart_line" cascade;`);
    this.addSql(`drop table if exists "cart"."placed_order" cascade;`);

    this.addSql(`drop schema if exists "cart";`);
  }
}
