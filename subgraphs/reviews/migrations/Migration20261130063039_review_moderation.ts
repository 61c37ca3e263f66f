import { Migration } from '@mikro-orm/migrations';

export class Migration20261130063039_review_moderation extends Migration {
  override name = 'Migration20261130063039_review_moderation';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "reviews"."held_word" ("text" varchar(30) not null, "added_at" timestamptz(3) not null, primary key ("text"));`,
    );

    this.addSql(
      `create table "reviews"."review_report" ("review_id" uuid not null, "reporter_id" uuid not null, "reason" varchar(20) not null, "note" text null, "created_at" timestamptz(3) not null, "closed_at" timestamptz(3) null, primary key ("review_id", "reporter_id"));`,
    );
    this.addSql(
      `create index "review_report_reporter_id_created_at_review_id_index" on "reviews"."review_report" ("reporter_id", "created_at", "review_id");`,
    );

    this.addSql(
      `alter table "reviews"."review" add "seller_id" uuid null, add "pictures" text[] not null default '{}', add "status" varchar(10) not null default 'APPROVED', add "held_for" text[] not null default '{}', add "open_reports" int not null default 0, add "follow_up" text null, add "follow_up_pictures" text[] not null default '{}', add "follow_up_status" varchar(10) null, add "follow_up_at" timestamptz(3) null, add "reply" text null, add "replied_at" timestamptz(3) null, add "reply_edited_at" timestamptz(3) null, add "reject_reason" text null, add "decided_at" timestamptz(3) null, add "decided_by" uuid null, add "status_before" varchar(10) null, add "follow_up_status_before" varchar(10) null;`,
    );
    this.addSql(`create index "review_without_seller" on "reviews"."review" ("product_id") where seller_id is null;`);
    this.addSql(
      `create index "review_decided" on "reviews"."review" ("decided_at", "id") where decided_at is not null;`,
    );
    this.addSql(
      `create index "review_waiting" on "reviews"."review" ("open_reports", "created_at", "id") where status = 'PENDING' or follow_up_status = 'PENDING' or open_reports > 0;`,
    );
    this.addSql(
      `create index "review_seller_id_created_at_id_index" on "reviews"."review" ("seller_id", "created_at", "id");`,
    );
    this.addSql(
      `alter table "reviews"."review" add constraint "review_follow_up" check ((follow_up is null) = (follow_up_at is null) and (follow_up is null) = (follow_up_status is null));`,
    );
    this.addSql(`alter table "reviews"."review" add constraint "review_open_reports" check (open_reports >= 0);`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "reviews"."held_word" cascade;`);
    this.addSql(`drop table if exists "reviews"."review_report" cascade;`);

    this.addSql(`drop index "reviews"."review_without_seller";`);
    this.addSql(`drop index "reviews"."review_decided";`);
    this.addSql(`drop index "reviews"."review_waiting";`);
    this.addSql(`drop index "reviews"."review_seller_id_created_at_id_index";`);
    this.addSql(`alter table "reviews"."review" drop constraint "review_follow_up";`);
    this.addSql(`alter table "reviews"."review" drop constraint "review_open_reports";`);
    this.addSql(
      `alter table "reviews"."review" drop column "seller_id", drop column "pictures", drop column "status", drop column "held_for", drop column "open_reports", drop column "follow_up", drop column "follow_up_pictures", drop column "follow_up_status", drop column "follow_up_at", drop column "reply", drop column "replied_at", drop column "reply_edited_at", drop column "reject_reason", drop column "decided_at", drop column "decided_by", drop column "status_before", drop column "follow_up_status_before";`,
    );
  }
}
