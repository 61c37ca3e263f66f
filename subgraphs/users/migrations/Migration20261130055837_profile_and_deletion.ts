import { Migration } from '@mikro-orm/migrations';

export class Migration20261130055837_profile_and_deletion extends Migration {
  override name = 'Migration20261130055837_profile_and_deletion';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "users"."user" add "gender" varchar(255) not null default 'UNSPECIFIED', add "birthday" varchar(10) null, add "deletion_due_at" timestamptz(3) null, add "keep_reviews" boolean not null default true, add "deleted_at" timestamptz(3) null;`,
    );
    this.addSql(
      `create index "user_deletion_due" on "users"."user" ("deletion_due_at") where deletion_due_at is not null;`,
    );
    this.addSql(
      `alter table "users"."user" add constraint "user_gender_known" check (gender in ('UNSPECIFIED', 'FEMALE', 'MALE', 'OTHER'));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop index "users"."user_deletion_due";`);
    this.addSql(`alter table "users"."user" drop constraint "user_gender_known";`);
    this.addSql(
      `alter table "users"."user" drop column "gender", drop column "birthday", drop column "deletion_due_at", drop column "keep_reviews", drop column "deleted_at";`,
    );
  }
}
