import { Migration } from '@mikro-orm/migrations';

export class Migration20261130094127_catalogue extends Migration {
  override name = 'Migration20261130094127_catalogue';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."content_edit" ("subject_id" uuid not null, "version" int not null, "fields" jsonb not null, "changed_by" uuid not null, "changed_at" timestamptz(3) not null, primary key ("subject_id", "version"));`,
    );

    this.addSql(
      `create table "catalog"."home_block" ("id" uuid not null, "version" int not null default 1, "kind" text not null, "position" int not null, "title_zh" varchar(255) null, "title_en" varchar(255) null, "text_zh" text null, "text_en" text null, "picture" jsonb not null, "href" text null, "source" text null, "category_id" uuid null, "product_ids" jsonb not null, "shown" boolean not null default true, "starts_at" timestamptz(3) null, "ends_at" timestamptz(3) null, primary key ("id"));`,
    );

    this.addSql(
      `create table "catalog"."merged_slug" ("kind" varchar(255) not null, "slug" varchar(255) not null, "into_id" uuid not null, primary key ("kind", "slug"));`,
    );

    this.addSql(
      `create table "catalog"."scheduled_change" ("id" uuid not null, "product_id" uuid not null, "kind" text not null, "at" timestamptz(3) not null, "prices" jsonb not null, "status" text not null default 'WAITING', "failure" jsonb not null, "created_by" uuid not null, "created_as" varchar(255) not null, "created_at" timestamptz(3) not null, "ended_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `create index "scheduled_change_product_id_id_index" on "catalog"."scheduled_change" ("product_id", "id");`,
    );

    this.addSql(
      `alter table "catalog"."brand" add "logo_key" varchar(255) null, add "hidden" boolean not null default false, add "version" int not null default 1;`,
    );

    this.addSql(
      `alter table "catalog"."category" add "hidden" boolean not null default false, add "concealed" boolean not null default false, add "attributes" jsonb not null default '[]', add "version" int not null default 1;`,
    );
    this.addSql(
      `alter table "catalog"."category" add constraint "category_cycle_check" check (not ancestor_ids @> to_jsonb(id::text));`,
    );

    this.addSql(
      `alter table "catalog"."product" add "services" jsonb not null default '[]', add "warranty_months" int null, add "package_zh" text null, add "package_en" text null, add "length_mm" int null, add "width_mm" int null, add "height_mm" int null;`,
    );
    this.addSql(
      `alter table "catalog"."product" add constraint "product_dimensions_check" check (num_nulls(length_mm, width_mm, height_mm) in (0, 3));`,
    );

    this.addSql(
      `alter table "catalog"."home_block" add constraint "home_block_time_check" check (ends_at > starts_at);`,
    );
    this.addSql(
      `alter table "catalog"."home_block" add constraint "home_block_kind_check" check ("kind" in ('BANNER', 'FLOOR'));`,
    );
    this.addSql(
      `alter table "catalog"."home_block" add constraint "home_block_source_check" check ("source" in ('BEST_SELLING', 'NEWEST', 'CATEGORY', 'PRODUCTS'));`,
    );

    this.addSql(
      `alter table "catalog"."scheduled_change" add constraint "scheduled_change_kind_check" check ("kind" in ('PUBLISH', 'WITHDRAW', 'PRICE'));`,
    );
    this.addSql(
      `alter table "catalog"."scheduled_change" add constraint "scheduled_change_status_check" check ("status" in ('WAITING', 'DONE', 'FAILED', 'CANCELLED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."content_edit" cascade;`);
    this.addSql(`drop table if exists "catalog"."home_block" cascade;`);
    this.addSql(`drop table if exists "catalog"."merged_slug" cascade;`);
    this.addSql(`drop table if exists "catalog"."scheduled_change" cascade;`);

    this.addSql(`alter table "catalog"."brand" drop column "logo_key", drop column "hidden", drop column "version";`);

    this.addSql(`alter table "catalog"."category" drop constraint "category_cycle_check";`);
    this.addSql(
      `alter table "catalog"."category" drop column "hidden", drop column "concealed", drop column "attributes", drop column "version";`,
    );

    this.addSql(`alter table "catalog"."product" drop constraint "product_dimensions_check";`);
    this.addSql(
      `alter table "catalog"."product" drop column "services", drop column "warranty_months", drop column "package_zh", drop column "package_en", drop column "length_mm", drop column "width_mm", drop column "height_mm";`,
    );
  }
}
