import { Migration } from '@mikro-orm/migrations';

export class Migration20261130015021 extends Migration {
  override name = 'Migration20261130015021';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."letter_record" ("id" uuid not null, "kind" varchar(255) not null, "user_id" uuid null, "email" varchar(255) null, "language" varchar(255) null, "sealed_data" text null, "once_key" varchar(255) null, "state" varchar(255) not null default 'WAITING', "attempts" int not null default 0, "error" text null, "subject" text null, "html" text null, "text" text null, "created_at" timestamptz(3) not null, "sent_at" timestamptz(3) null, primary key ("id"));`,
    );
    this.addSql(
      `alter table "users"."letter_record" add constraint "letter_record_once_key_unique" unique ("once_key");`,
    );
    this.addSql(`create index "letter_record_created_at_index" on "users"."letter_record" ("created_at");`);

    this.addSql(`alter table "users"."user" add "language" varchar(255) not null default 'zh-CN';`);
    this.addSql(`alter table "users"."user" add constraint "user_language_known" check (language in ('zh-CN', 'en'));`);

    this.addSql(
      `alter table "users"."letter_record" add constraint "letter_record_state_known" check (state in ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'DROPPED'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."letter_record" cascade;`);

    this.addSql(`alter table "users"."user" drop constraint "user_language_known";`);
    this.addSql(`alter table "users"."user" drop column "language";`);
  }
}
