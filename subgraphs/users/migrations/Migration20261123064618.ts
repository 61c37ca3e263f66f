import { Migration } from '@mikro-orm/migrations';

export class Migration20261123064618 extends Migration {
  override name = 'Migration20261123064618';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "users";`);
    this.addSql(
      `create table "users"."address" ("id" uuid not null, "user_id" uuid not null, "recipient" varchar(255) not null, "phone" varchar(255) not null, "province" varchar(255) not null, "city" varchar(255) not null, "district" varchar(255) not null, "street" varchar(255) not null, "postal_code" varchar(255) null, "is_default" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`create index "address_user_id_index" on "users"."address" ("user_id");`);
    this.addSql(`create unique index "address_one_default" on "users"."address" ("user_id") where is_default;`);

    this.addSql(
      `create table "users"."favorite" ("id" uuid not null, "user_id" uuid not null, "product_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "favorite_user_id_id_index" on "users"."favorite" ("user_id", "id");`);
    this.addSql(
      `alter table "users"."favorite" add constraint "favorite_user_id_product_id_unique" unique ("user_id", "product_id");`,
    );

    this.addSql(
      `create table "users"."rate_limit" ("key" varchar(255) not null, "points" int not null default 0, "expire" bigint null, primary key ("key"));`,
    );

    this.addSql(
      `create table "users"."refresh_token" ("hash" varchar(43) not null, "session_id" uuid not null, "number" int not null, primary key ("hash"));`,
    );
    this.addSql(
      `alter table "users"."refresh_token" add constraint "refresh_token_session_id_number_unique" unique ("session_id", "number");`,
    );

    this.addSql(
      `create table "users"."seller" ("id" uuid not null, "slug" varchar(255) not null, "name_zh" varchar(255) null, "name_en" varchar(255) null, "description_zh" text null, "description_en" text null, "rating" real not null default 5, "owner_id" uuid null, primary key ("id"));`,
    );
    this.addSql(`alter table "users"."seller" add constraint "seller_slug_unique" unique ("slug");`);
    this.addSql(`alter table "users"."seller" add constraint "seller_owner_id_unique" unique ("owner_id");`);

    this.addSql(
      `create table "users"."session" ("id" uuid not null, "user_id" uuid not null, "user_agent" varchar(255) null, "ip_address" varchar(255) null, "created_at" timestamptz(3) not null, "last_used_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "refresh_number" int not null default 1, "refreshed_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "session_revoked_at_index" on "users"."session" ("revoked_at");`);
    this.addSql(`create index "session_user_id_revoked_at_index" on "users"."session" ("user_id", "revoked_at");`);

    this.addSql(
      `create table "users"."signing_key" ("id" uuid not null, "public_key" varchar(255) not null, "sealed_private_key" varchar(255) not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "users"."user" ("id" uuid not null, "email" varchar(255) not null, "password_hash" varchar(255) null, "display_name" varchar(255) not null, "avatar_url" varchar(500) null, "phone" varchar(255) null, "role" varchar(255) not null default 'USER', "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`alter table "users"."user" add constraint "user_email_unique" unique ("email");`);

    this.addSql(
      `alter table "users"."seller" add constraint "seller_named" check (coalesce(name_zh, name_en) is not null);`,
    );
    this.addSql(
      `alter table "users"."seller" add constraint "seller_rating_range" check (rating >= 0::real and rating <= 5::real);`,
    );

    this.addSql(
      `alter table "users"."user" add constraint "user_role_known" check (role in ('USER', 'SELLER', 'ADMIN'));`,
    );
    this.addSql(`alter table "users"."user" add constraint "user_email_normalised" check (email = lower(email));`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."address" cascade;`);
    this.addSql(`drop table if exists "users"."favorite" cascade;`);
    this.addSql(`drop table if exists "users"."rate_limit" cascade;`);
    this.addSql(`drop table if exists "users"."refresh_token" cascade;`);
    this.addSql(`drop table if exists "users"."seller" cascade;`);
    this.addSql(`drop table if exists "users"."session" cascade;`);
    this.addSql(`drop table if exists "users"."signing_key" cascade;`);
    this.addSql(`drop table if exists "users"."user" cascade;`);

    this.addSql(`drop schema if exists "users";`);
  }
}
