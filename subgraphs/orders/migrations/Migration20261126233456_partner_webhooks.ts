import { Migration } from '@mikro-orm/migrations';

export class Migration20261126233456_partner_webhooks extends Migration {
  override name = 'Migration20261126233456_partner_webhooks';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."webhook" ("id" uuid not null, "owner_id" uuid not null, "seller_id" uuid null, "url" text not null, "events" jsonb not null, "selection" text not null, "locale" varchar(8) not null, "active" boolean not null default true, "secret_version" int not null default 1, "secret_rotated_at" timestamptz(3) null, "failures" int not null default 0, "rests_until" timestamptz(3) null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "webhook_owner_id_index" on "orders"."webhook" ("owner_id");`);

    this.addSql(
      `create table "orders"."webhook_delivery" ("id" uuid not null, "webhook_id" uuid not null, "type" varchar(24) not null, "order_id" uuid not null, "subject_id" uuid null, "occurred_at" timestamptz(3) not null, "status" varchar(12) not null default 'PENDING', "body" text null, "attempts" jsonb not null, "next_attempt_at" timestamptz(3) null, "give_up_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "webhook_delivery_occurred_at_index" on "orders"."webhook_delivery" ("occurred_at");`);
    this.addSql(
      `create index "webhook_delivery_webhook_id_id_index" on "orders"."webhook_delivery" ("webhook_id", "id");`,
    );

    this.addSql(
      `alter table "orders"."webhook_delivery" add constraint "webhook_delivery_webhook_id_foreign" foreign key ("webhook_id") references "orders"."webhook" ("id") on delete cascade;`,
    );
    this.addSql(
      `alter table "orders"."webhook_delivery" add constraint "webhook_delivery_status" check (status in ('PENDING', 'DELIVERED', 'DEAD'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "orders"."webhook_delivery" drop constraint "webhook_delivery_webhook_id_foreign";`);

    this.addSql(`drop table if exists "orders"."webhook" cascade;`);
    this.addSql(`drop table if exists "orders"."webhook_delivery" cascade;`);
  }
}
