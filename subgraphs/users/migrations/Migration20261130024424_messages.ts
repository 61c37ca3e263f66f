import { Migration } from '@mikro-orm/migrations';

export class Migration20261130024424_messages extends Migration {
  override name = 'Migration20261130024424_messages';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."message" ("id" uuid not null, "user_id" uuid not null, "kind" varchar(30) not null, "source" varchar(100) not null, "data" jsonb not null, "created_at" timestamptz(3) not null, "read_at" timestamptz(3) null, "deleted_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(`create index "message_created_at_index" on "users"."message" ("created_at");`);
    this.addSql(
      `create index "message_unread" on "users"."message" ("user_id") where read_at is null and deleted_at is null;`,
    );
    this.addSql(`create index "message_shown" on "users"."message" ("user_id", "id") where deleted_at is null;`);
    this.addSql(
      `alter table "users"."message" add constraint "message_user_id_kind_source_unique" unique ("user_id", "kind", "source");`,
    );

    this.addSql(
      `create table "users"."product_alert" ("id" uuid not null, "user_id" uuid not null, "product_id" uuid not null, "kind" varchar(20) not null, "subject_id" uuid not null, "threshold_minor" bigint null, "price_minor" bigint not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `create index "product_alert_product_id_kind_id_index" on "users"."product_alert" ("product_id", "kind", "id");`,
    );
    this.addSql(
      `alter table "users"."product_alert" add constraint "product_alert_user_id_kind_subject_id_unique" unique ("user_id", "kind", "subject_id");`,
    );

    this.addSql(
      `create table "users"."shop_news" ("id" uuid not null, "title_zh" varchar(60) not null, "title_en" varchar(60) not null, "text_zh" varchar(300) not null, "text_en" varchar(300) not null, "path" varchar(200) null, "author_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );

    this.addSql(
      `alter table "users"."product_alert" add constraint "product_alert_threshold" check ((kind = 'PRICE_DROP') = (threshold_minor is not null));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."message" cascade;`);
    this.addSql(`drop table if exists "users"."product_alert" cascade;`);
    this.addSql(`drop table if exists "users"."shop_news" cascade;`);
  }
}
