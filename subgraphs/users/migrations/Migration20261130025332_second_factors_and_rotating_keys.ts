import { Migration } from '@mikro-orm/migrations';

export class Migration20261130025332_second_factors_and_rotating_keys extends Migration {
  override name = 'Migration20261130025332_second_factors_and_rotating_keys';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."recovery_code" ("hash" varchar(43) not null, "user_id" uuid not null, primary key ("hash"));`,
    );
    this.addSql(`create index "recovery_code_user_id_index" on "users"."recovery_code" ("user_id");`);

    this.addSql(
      `create table "users"."second_factor" ("user_id" uuid not null, "sealed_secret" varchar(255) not null, "enabled_at" timestamptz(3) null, "last_step" int not null default 0, primary key ("user_id"));`,
    );

    this.addSql(
      `alter table "users"."signing_key" add "signs_from" timestamptz(3), add "retires_at" timestamptz(3) null;`,
    );
    this.addSql(`update "users"."signing_key" set "signs_from" = "created_at";`);
    this.addSql(`alter table "users"."signing_key" alter column "signs_from" set not null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."recovery_code" cascade;`);
    this.addSql(`drop table if exists "users"."second_factor" cascade;`);

    this.addSql(`alter table "users"."signing_key" drop column "signs_from", drop column "retires_at";`);
  }
}
