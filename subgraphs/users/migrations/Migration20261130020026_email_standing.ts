import { Migration } from '@mikro-orm/migrations';

export class Migration20261130020026_email_standing extends Migration {
  override name = 'Migration20261130020026_email_standing';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."one_time_link" ("hash" varchar(43) not null, "purpose" varchar(255) not null, "user_id" uuid not null, "email" varchar(255) not null, "expires_at" timestamptz(3) not null, primary key ("hash"));`,
    );
    this.addSql(
      `alter table "users"."one_time_link" add constraint "one_time_link_purpose_user_id_unique" unique ("purpose", "user_id");`,
    );

    this.addSql(`alter table "users"."user" drop constraint "user_email_unique";`);
    // Who has an account already keeps their address.
    this.addSql(`alter table "users"."user" add "email_standing" varchar(255) not null default 'PROVEN';`);
    this.addSql(`alter table "users"."user" alter column "email_standing" set default 'CLAIMED';`);
    // One spelling for a mainland mobile, which names one account: the oldest that has it.
    this.addSql(`update "users"."user" set "phone" = right("phone", 11) where "phone" ~ '^\\+861[3-9][0-9]{9}$';`);
    this.addSql(
      `update "users"."user" as later set "phone" = null where "phone" ~ '^1[3-9][0-9]{9}$' and exists (select 1 from "users"."user" as earlier where earlier."phone" = later."phone" and (earlier."created_at", earlier."id") < (later."created_at", later."id"));`,
    );
    this.addSql(
      `create unique index "user_phone_signs_in" on "users"."user" ("phone") where phone ~ '^1[3-9][0-9]{9}$';`,
    );
    this.addSql(
      `create unique index "user_email_standing" on "users"."user" ("email", "email_standing") where email_standing <> 'LAPSED';`,
    );
    this.addSql(
      `alter table "users"."user" add constraint "user_email_standing_known" check (email_standing in ('PROVEN', 'CLAIMED', 'LAPSED'));`,
    );

    this.addSql(
      `alter table "users"."one_time_link" add constraint "one_time_link_purpose_known" check (purpose in ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."one_time_link" cascade;`);

    this.addSql(`drop index "users"."user_phone_signs_in";`);
    this.addSql(`drop index "users"."user_email_standing";`);
    this.addSql(`alter table "users"."user" drop constraint "user_email_standing_known";`);
    this.addSql(`alter table "users"."user" drop column "email_standing";`);
    this.addSql(`alter table "users"."user" add constraint "user_email_unique" unique ("email");`);
  }
}
