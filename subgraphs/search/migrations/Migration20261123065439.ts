import { Migration } from '@mikro-orm/migrations';

export class Migration20261123065439 extends Migration {
  override name = 'Migration20261123065439';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "search";`);
    this.addSql(
      `create table "search"."document" ("generation" int not null, "product_id" uuid not null, "name_zh" text null, "name_en" text null, "words" tsvector not null, "likeness" tsquery not null, "categories" text[] not null, "category" varchar(255) null, "brand" varchar(255) null, "attributes_zh" text[] not null, "attributes_en" text[] not null, "price_minor" bigint not null, "sold_count" int not null, "in_stock" boolean not null, "rating" double precision null, "rating_count" int not null, "created_at" timestamptz(3) not null, primary key ("generation", "product_id"));`,
    );
    this.addSql(
      `create index "document_generation_price_minor_product_id_index" on "search"."document" ("generation", "price_minor", "product_id");`,
    );
    this.addSql(
      `create index "document_generation_created_at_product_id_index" on "search"."document" ("generation", "created_at", "product_id");`,
    );
    this.addSql(
      `create index "document_generation_sold_count_product_id_index" on "search"."document" ("generation", "sold_count", "product_id");`,
    );
    this.addSql(
      `create index "document_generation_category_sold_count_index" on "search"."document" ("generation", "category", "sold_count");`,
    );
    this.addSql(`create index "document_categories_index" on "search"."document" using gin ("categories");`);
    this.addSql(`create index "document_words_index" on "search"."document" using gin ("words");`);

    this.addSql(
      `create table "search"."generation" ("id" int not null, "live" boolean not null default false, primary key ("id"));`,
    );
    this.addSql(`create unique index "generation_one_live" on "search"."generation" ("live") where "live";`);

    this.addSql(
      `create table "search"."keyword" ("locale" varchar(255) not null, "text" varchar(255) not null, "searches" int not null, "beginnings" text[] not null, primary key ("locale", "text"));`,
    );
    this.addSql(`create index "keyword_locale_searches_index" on "search"."keyword" ("locale", "searches");`);

    this.addSql(
      `create table "search"."label" ("kind" text not null, "slug" varchar(255) not null, "name_zh" varchar(255) null, "name_en" varchar(255) null, "beginnings" text[] not null, primary key ("kind", "slug"));`,
    );

    this.addSql(
      `create table "search"."search_record" ("id" uuid not null, "text" varchar(255) not null, "locale" varchar(255) not null, "searched_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(`create index "search_record_searched_at_index" on "search"."search_record" ("searched_at");`);

    this.addSql(
      `create table "search"."term" ("word" varchar(255) not null, "sound" varchar(255) null, "products" int not null default 1, "counting" int not null default 0, primary key ("word"));`,
    );
    this.addSql(`create index "term_sound_index" on "search"."term" ("sound");`);
    this.addSql(`create index "term_word_nearest" on "search"."term" using gist ("word" public.gist_trgm_ops);`);

    this.addSql(
      `alter table "search"."label" add constraint "label_kind_check" check ("kind" in ('CATEGORY', 'BRAND'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "search"."document" cascade;`);
    this.addSql(`drop table if exists "search"."generation" cascade;`);
    this.addSql(`drop table if exists "search"."keyword" cascade;`);
    this.addSql(`drop table if exists "search"."label" cascade;`);
    this.addSql(`drop table if exists "search"."search_record" cascade;`);
    this.addSql(`drop table if exists "search"."term" cascade;`);

    this.addSql(`drop schema if exists "search";`);
  }
}
