import { Migration } from '@mikro-orm/migrations';

export class Migration20261130022716_sellers extends Migration {
  override name = 'Migration20261130022716_sellers';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."former_seller_slug" ("slug" varchar(255) not null, "seller_id" uuid not null, primary key ("slug"));`,
    );
    this.addSql(`create index "former_seller_slug_seller_id_index" on "users"."former_seller_slug" ("seller_id");`);

    this.addSql(
      `create table "users"."seller_application" ("id" uuid not null, "user_id" uuid not null, "status" varchar(255) not null default 'DRAFT', "company_name" varchar(255) null, "credit_code" varchar(18) null, "licence" varchar(255) null, "logo" varchar(255) null, "contact_name" varchar(255) null, "phone" varchar(255) null, "province" varchar(255) null, "city" varchar(255) null, "district" varchar(255) null, "street" varchar(255) null, "name_zh" varchar(255) null, "name_en" varchar(255) null, "slug" varchar(255) null, "description_zh" text null, "description_en" text null, "reason" text null, "submitted_at" timestamptz(3) null, "decided_at" timestamptz(3) null, "decided_by" uuid null, "seller_id" uuid null, "created_at" timestamptz(3) not null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "users"."seller_application" add constraint "seller_application_user_id_unique" unique ("user_id");`,
    );
    this.addSql(
      `create unique index "seller_application_one_shop_per_licence" on "users"."seller_application" ("credit_code") where status = 'APPROVED';`,
    );
    this.addSql(`create index "seller_application_credit_code_index" on "users"."seller_application" ("credit_code");`);
    this.addSql(`create index "seller_application_status_id_index" on "users"."seller_application" ("status", "id");`);

    this.addSql(
      `create table "users"."shop_follow" ("id" uuid not null, "user_id" uuid not null, "seller_id" uuid not null, primary key ("id"));`,
    );
    this.addSql(`create index "shop_follow_user_id_id_index" on "users"."shop_follow" ("user_id", "id");`);
    this.addSql(
      `alter table "users"."shop_follow" add constraint "shop_follow_user_id_seller_id_unique" unique ("user_id", "seller_id");`,
    );

    this.addSql(
      `alter table "users"."seller" add "logo" varchar(255) null, add "opened_at" timestamptz(3) not null default now(), add "follower_count" int not null default 0, add "suspended_at" timestamptz(3) null, add "suspend_reason" text null, add "standing" int not null default 0;`,
    );

    this.addSql(
      `alter table "users"."seller_application" add constraint "seller_application_status_known" check (status in ('DRAFT', 'SUBMITTED', 'REJECTED', 'APPROVED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."former_seller_slug" cascade;`);
    this.addSql(`drop table if exists "users"."seller_application" cascade;`);
    this.addSql(`drop table if exists "users"."shop_follow" cascade;`);

    this.addSql(
      `alter table "users"."seller" drop column "logo", drop column "opened_at", drop column "follower_count", drop column "suspended_at", drop column "suspend_reason", drop column "standing";`,
    );
  }
}
