import { Migration } from '@mikro-orm/migrations';

export class Migration20261129184404_return_addresses extends Migration {
  override name = 'Migration20261129184404_return_addresses';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."seller_return_address" ("seller_id" uuid not null, "recipient" varchar(255) not null, "phone" varchar(255) not null, "address" text not null, primary key ("seller_id"));`,
    );

    this.addSql(
      `alter table "orders"."after_sale" add "return_recipient" varchar(255) null, add "return_phone" varchar(255) null, add "return_address" text null;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."seller_return_address" cascade;`);

    this.addSql(
      `alter table "orders"."after_sale" drop column "return_recipient", drop column "return_phone", drop column "return_address";`,
    );
  }
}
