import { Migration } from '@mikro-orm/migrations';

export class Migration20261130022930_notification_preference extends Migration {
  override name = 'Migration20261130022930_notification_preference';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."notification_preference" ("user_id" uuid not null, "category" varchar(20) not null, "channel" varchar(20) not null, "enabled" boolean not null, primary key ("user_id", "category", "channel"));`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."notification_preference" cascade;`);
  }
}
