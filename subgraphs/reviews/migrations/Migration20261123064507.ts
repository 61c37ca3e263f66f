import { Migration } from '@mikro-orm/migrations';

export class Migration20261123064507 extends Migration {
  override name = 'Migration20261123064507';

  override up(): void | Promise<void> {
    this.addSql(`create schema if not exists "reviews";`);
    this.addSql(
      `create table "reviews"."helpful_vote" ("review_id" uuid not null, "voter_id" uuid not null, primary key ("review_id", "voter_id"));`,
    );

    this.addSql(
      `create table "reviews"."rating_summary" ("product_id" uuid not null, "ones" int not null default 0, "twos" int not null default 0, "threes" int not null default 0, "fours" int not null default 0, "fives" int not null default 0, primary key ("product_id"));`,
    );

    this.addSql(
      `create table "reviews"."review" ("id" uuid not null, "product_id" uuid not null, "sku_id" uuid null, "author_id" uuid not null, "anonymous" boolean not null default false, "rating" smallint not null, "title" text null, "content" text not null, "helpful_count" int not null default 0, "order_line_id" uuid null, "import_key" varchar(255) null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "reviews"."review" add constraint "review_order_line_id_unique" unique ("order_line_id");`,
    );
    this.addSql(`alter table "reviews"."review" add constraint "review_import_key_unique" unique ("import_key");`);
    this.addSql(
      `create index "review_author_id_created_at_id_index" on "reviews"."review" ("author_id", "created_at", "id");`,
    );
    this.addSql(
      `create index "review_product_id_rating_created_at_id_index" on "reviews"."review" ("product_id", "rating", "created_at", "id");`,
    );
    this.addSql(
      `create index "review_product_id_helpful_count_created_at_id_index" on "reviews"."review" ("product_id", "helpful_count", "created_at", "id");`,
    );
    this.addSql(
      `create index "review_product_id_created_at_id_index" on "reviews"."review" ("product_id", "created_at", "id");`,
    );

    this.addSql(
      `create table "reviews"."review_right" ("order_line_id" uuid not null, "buyer_id" uuid not null, "product_id" uuid not null, "sku_id" uuid not null, "review_id" uuid null, "granted_at" timestamptz(3) not null, primary key ("order_line_id"));`,
    );
    this.addSql(
      `create index "review_right_buyer_id_product_id_index" on "reviews"."review_right" ("buyer_id", "product_id");`,
    );

    this.addSql(
      `alter table "reviews"."rating_summary" add constraint "rating_summary_counts" check (least(ones, twos, threes, fours, fives) >= 0);`,
    );

    this.addSql(`alter table "reviews"."review" add constraint "review_helpful_count" check (helpful_count >= 0);`);
    this.addSql(`alter table "reviews"."review" add constraint "review_rating" check (rating >= 1 and rating <= 5);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "reviews"."helpful_vote" cascade;`);
    this.addSql(`drop table if exists "reviews"."rating_summary" cascade;`);
    this.addSql(`drop table if exists "reviews"."review" cascade;`);
    this.addSql(`drop table if exists "reviews"."review_right" cascade;`);

    this.addSql(`drop schema if exists "reviews";`);
  }
}
