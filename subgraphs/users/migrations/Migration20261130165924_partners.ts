import { Migration } from '@mikro-orm/migrations';

export class Migration20261130165924_partners extends Migration {
  override name = 'Migration20261130165924_partners';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."api_key" ("id" uuid not null, "partner_id" uuid not null, "name" varchar(255) not null, "prefix" varchar(255) not null, "hash" varchar(255) not null, "scopes" text[] not null, "created_at" timestamptz(3) not null, "expires_at" timestamptz(3) not null, "revoked_at" timestamptz(3) null, "last_used_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`alter table "users"."api_key" add constraint "api_key_prefix_unique" unique ("prefix");`);
    this.addSql(`create index "api_key_partner_id_id_index" on "users"."api_key" ("partner_id", "id");`);

    this.addSql(
      `create table "users"."operation_release" ("id" uuid not null, "partner_id" uuid not null, "client_name" varchar(255) not null, "client_version" varchar(255) not null, "operation_ids" text[] not null, "operation_count" int not null, "published_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "users"."operation_release" add constraint "operation_release_partner_id_client_name_client_version_unique" unique ("partner_id", "client_name", "client_version");`,
    );

    this.addSql(
      `create table "users"."operation_usage" ("id" uuid not null, "day" date not null, "partner_id" uuid null, "client_name" varchar(255) not null, "client_version" varchar(255) not null, "operation_id" varchar(255) not null, "operation_name" varchar(255) not null, "calls" int not null, "errors" int not null, "cost" bigint not null, "durations" integer[] not null, "last_used_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "operation_usage_partner_id_day_index" on "users"."operation_usage" ("partner_id", "day");`,
    );
    this.addSql(
      `create unique index "operation_usage_one" on "users"."operation_usage" ("day", "partner_id", "client_name", "client_version", "operation_id") nulls not distinct;`,
    );

    this.addSql(
      `create table "users"."partner" ("id" uuid not null, "owner_id" uuid not null, "status" varchar(255) not null default 'SUBMITTED', "name" varchar(255) not null, "website" varchar(255) not null, "contact" varchar(255) not null, "purpose" text not null, "scopes" text[] not null, "reason" text null, "submitted_at" timestamptz(3) not null, "decided_at" timestamptz(3) null, "decided_by" uuid null, "suspended_at" timestamptz(3) null, "suspend_reason" text null, "version" int not null default 1, primary key ("id"));`,
    );
    this.addSql(`alter table "users"."partner" add constraint "partner_owner_id_unique" unique ("owner_id");`);
    this.addSql(`create index "partner_status_id_index" on "users"."partner" ("status", "id");`);

    this.addSql(
      `create table "users"."registered_operation" ("id" uuid not null, "partner_id" uuid not null, "operation_id" varchar(255) not null, "sha256" varchar(255) not null, "name" varchar(255) not null, "kind" varchar(255) not null, "text" text not null, "requires" text[] not null, "cost" int not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "registered_operation_partner_id_sha256_index" on "users"."registered_operation" ("partner_id", "sha256");`,
    );
    this.addSql(
      `alter table "users"."registered_operation" add constraint "registered_operation_partner_id_operation_id_unique" unique ("partner_id", "operation_id");`,
    );

    this.addSql(
      `alter table "users"."partner" add constraint "partner_status_known" check (status in ('SUBMITTED', 'REJECTED', 'APPROVED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."api_key" cascade;`);
    this.addSql(`drop table if exists "users"."operation_release" cascade;`);
    this.addSql(`drop table if exists "users"."operation_usage" cascade;`);
    this.addSql(`drop table if exists "users"."partner" cascade;`);
    this.addSql(`drop table if exists "users"."registered_operation" cascade;`);
  }
}
