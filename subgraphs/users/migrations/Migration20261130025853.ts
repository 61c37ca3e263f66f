import { Migration } from '@mikro-orm/migrations';

export class Migration20261130025853 extends Migration {
  override name = 'Migration20261130025853';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."role_permissions" ("role" varchar(255) not null, "permissions" text[] not null, primary key ("role"));`,
    );

    this.addSql(`alter table "users"."user" add "staff_roles" text[] not null default '{}';`);
    // Until now every administrator might do everything.
    this.addSql(`update "users"."user" set "staff_roles" = '{SUPER}' where "role" = 'ADMIN';`);
    this.addSql(
      `alter table "users"."user" add constraint "user_staff_is_admin" check ((role = 'ADMIN') = (cardinality(staff_roles) > 0));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."role_permissions" cascade;`);

    this.addSql(`alter table "users"."user" drop constraint "user_staff_is_admin";`);
    this.addSql(`alter table "users"."user" drop column "staff_roles";`);
  }
}
