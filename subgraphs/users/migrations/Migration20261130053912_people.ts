import { Migration } from '@mikro-orm/migrations';

export class Migration20261130053912_people extends Migration {
  override name = 'Migration20261130053912_people';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."suspension" ("id" uuid not null, "user_id" uuid not null, "reason" varchar(255) not null, "note" text null, "suspended_at" timestamptz(3) not null, "suspended_by" uuid null, "until" timestamptz(3) null, "ended_at" timestamptz(3) null, "ended_by" uuid null, primary key ("id"));`,
    );
    this.addSql(`create index "suspension_due" on "users"."suspension" ("until") where ended_at is null;`);
    this.addSql(
      `create unique index "suspension_one_open" on "users"."suspension" ("user_id") where ended_at is null;`,
    );
    this.addSql(`create index "suspension_user_id_id_index" on "users"."suspension" ("user_id", "id");`);

    this.addSql(`create index "user_email_standing_id_index" on "users"."user" ("email_standing", "id");`);
    this.addSql(`create index "user_role_id_index" on "users"."user" ("role", "id");`);
    this.addSql(
      `create index "user_mentioned" on "users"."user" using gin ("display_name" public.gin_trgm_ops, lower("email") public.gin_trgm_ops) with (fastupdate = off);`,
    );
    this.addSql(`create index "user_phone_ends" on "users"."user" (reverse("phone") varchar_pattern_ops);`);
    this.addSql(`create index "user_phone_starts" on "users"."user" ("phone" varchar_pattern_ops);`);
    this.addSql(`create index "user_email_starts" on "users"."user" ("email" varchar_pattern_ops);`);

    this.addSql(
      `alter table "users"."suspension" add constraint "suspension_ends_later" check ("until" > suspended_at);`,
    );
    this.addSql(
      `alter table "users"."suspension" add constraint "suspension_reason_known" check (reason in ('FRAUD', 'FAKE_ORDERS', 'ABUSE', 'COMPROMISED', 'RULES', 'REQUESTED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."suspension" cascade;`);

    this.addSql(`drop index "users"."user_email_standing_id_index";`);
    this.addSql(`drop index "users"."user_role_id_index";`);
    this.addSql(`drop index "users"."user_mentioned";`);
    this.addSql(`drop index "users"."user_phone_ends";`);
    this.addSql(`drop index "users"."user_phone_starts";`);
    this.addSql(`drop index "users"."user_email_starts";`);
  }
}
