import { Migration } from '@mikro-orm/migrations';

export class Migration20261123071847_payments extends Migration {
  override name = 'Migration20261123071847_payments';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "orders"."payment_difference" ("id" uuid not null, "provider" varchar(16) not null, "kind" varchar(16) not null, "reference" varchar(255) not null, "our_id" uuid null, "ours_minor" bigint null, "theirs_minor" bigint null, "found_at" timestamptz(3) not null, "repaired_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "orders"."payment_difference" add constraint "payment_difference_provider_kind_reference_unique" unique ("provider", "kind", "reference");`,
    );

    this.addSql(
      `create table "orders"."payment_refund" ("id" uuid not null, "payment_id" uuid not null, "order_id" uuid not null, "amount_minor" bigint not null, "reason" varchar(16) not null, "destination" varchar(16) not null, "status" varchar(16) not null default 'REQUESTED', "reference" varchar(255) null, "created_at" timestamptz(3) not null, "done_at" timestamptz(3) null, "touched_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "payment_refund_payment_id_index" on "orders"."payment_refund" ("payment_id");`);
    this.addSql(`create index "payment_refund_order_id_index" on "orders"."payment_refund" ("order_id");`);
    this.addSql(
      `create index "payment_refund_status_touched_at_index" on "orders"."payment_refund" ("status", "touched_at");`,
    );

    this.addSql(
      `create table "orders"."sandbox_refund" ("id" uuid not null, "charge_id" uuid not null, "amount_minor" bigint not null, "status" varchar(16) not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "sandbox_refund_charge_id_index" on "orders"."sandbox_refund" ("charge_id");`);

    this.addSql(
      `create table "orders"."wallet" ("user_id" uuid not null, "balance_minor" bigint not null default '0', primary key ("user_id"));`,
    );

    this.addSql(
      `create table "orders"."wallet_entry" ("id" uuid not null, "user_id" uuid not null, "kind" varchar(16) not null, "amount_minor" bigint not null, "balance_after_minor" bigint not null, "source_id" uuid not null, "order_id" uuid null, "note" text null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "orders"."wallet_entry" add constraint "wallet_entry_source_id_unique" unique ("source_id");`,
    );
    this.addSql(`create index "wallet_entry_user_id_id_index" on "orders"."wallet_entry" ("user_id", "id");`);

    this.addSql(`alter table "orders"."payment" add "refunded_minor" bigint not null default '0';`);
    this.addSql(
      `alter table "orders"."payment" add constraint "payment_refunded" check (refunded_minor >= 0 and refunded_minor <= amount_minor);`,
    );

    this.addSql(`alter table "orders"."sandbox_charge" add "behaviour" varchar(16) not null default 'PAY';`);

    this.addSql(
      `alter table "orders"."payment_difference" add constraint "payment_difference_kind" check (kind in ('UNKNOWN_HERE', 'MISSING_THERE', 'AMOUNT', 'OUTCOME'));`,
    );

    this.addSql(
      `alter table "orders"."payment_refund" add constraint "payment_refund_reason" check (reason in ('SUPERFLUOUS', 'UNFULFILLABLE', 'AFTER_SALE', 'GOODWILL'));`,
    );
    this.addSql(
      `alter table "orders"."payment_refund" add constraint "payment_refund_destination" check (destination in ('ORIGINAL', 'BALANCE'));`,
    );
    this.addSql(
      `alter table "orders"."payment_refund" add constraint "payment_refund_status" check (status in ('REQUESTED', 'SUCCEEDED'));`,
    );
    this.addSql(
      `alter table "orders"."payment_refund" add constraint "payment_refund_amount" check (amount_minor > 0);`,
    );

    this.addSql(
      `alter table "orders"."sandbox_refund" add constraint "sandbox_refund_amount" check (amount_minor > 0);`,
    );

    this.addSql(`alter table "orders"."wallet" add constraint "wallet_balance" check (balance_minor >= 0);`);

    this.addSql(
      `alter table "orders"."wallet_entry" add constraint "wallet_entry_balance" check (balance_after_minor >= 0);`,
    );
    this.addSql(
      `alter table "orders"."wallet_entry" add constraint "wallet_entry_sign" check ((kind = 'PAYMENT') = (amount_minor < 0) and amount_minor <> 0);`,
    );
    this.addSql(
      `alter table "orders"."wallet_entry" add constraint "wallet_entry_kind" check (kind in ('TOP_UP', 'PAYMENT', 'REFUND'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "orders"."payment_difference" cascade;`);
    this.addSql(`drop table if exists "orders"."payment_refund" cascade;`);
    this.addSql(`drop table if exists "orders"."sandbox_refund" cascade;`);
    this.addSql(`drop table if exists "orders"."wallet" cascade;`);
    this.addSql(`drop table if exists "orders"."wallet_entry" cascade;`);

    this.addSql(`alter table "orders"."payment" drop constraint "payment_refunded";`);
    this.addSql(`alter table "orders"."payment" drop column "refunded_minor";`);

    this.addSql(`alter table "orders"."sandbox_charge" drop column "behaviour";`);
  }
}
