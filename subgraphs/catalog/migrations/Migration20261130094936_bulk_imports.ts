import { Migration } from '@mikro-orm/migrations';

export class Migration20261130094936_bulk_imports extends Migration {
  override name = 'Migration20261130094936_bulk_imports';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."bulk_import" ("id" uuid not null, "seller_id" uuid null, "started_by" uuid not null, "kind" text not null, "folder" varchar(255) not null, "file_name" varchar(255) not null, "language" varchar(255) not null, "category_id" uuid null, "warehouse_id" uuid null, "publish" boolean not null default false, "rate" double precision null, "trial" boolean not null, "status" text not null default 'WAITING', "columns" jsonb not null, "format" varchar(255) null, "row_count" int null, "position" int not null default 0, "created" int not null default 0, "updated" int not null default 0, "unchanged" int not null default 0, "failed" int not null default 0, "problem_count" int not null default 0, "failure_zh" text null, "failure_en" text null, "created_at" timestamptz(3) not null, "finished_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "bulk_import_seller_id_id_index" on "catalog"."bulk_import" ("seller_id", "id");`);

    this.addSql(
      `create table "catalog"."bulk_problem" ("id" uuid not null, "import_id" uuid not null, "line" int not null, "column" text null, "text_zh" text not null, "text_en" text not null, "warning" boolean not null, "cells" jsonb not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "bulk_problem_import_id_line_id_index" on "catalog"."bulk_problem" ("import_id", "line", "id");`,
    );

    this.addSql(
      `alter table "catalog"."bulk_import" add constraint "bulk_import_kind_check" check ("kind" in ('PRODUCTS', 'PRICES', 'STOCK'));`,
    );
    this.addSql(
      `alter table "catalog"."bulk_import" add constraint "bulk_import_status_check" check ("status" in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'STOPPED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."bulk_import" cascade;`);
    this.addSql(`drop table if exists "catalog"."bulk_problem" cascade;`);
  }
}
