import { Migration } from '@mikro-orm/migrations';

export class Migration20261129224422_idempotency_record extends Migration {
  override name = 'Migration20261129224422_idempotency_record';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "catalog"."idempotency_record" ("owner_id" uuid not null, "operation" varchar(32) not null, "key" varchar(200) not null, "input_hash" varchar(64) not null, "result_id" uuid not null, "created_at" timestamptz(3) not null, primary key ("owner_id", "operation", "key"));`,
    );
    this.addSql(`create index "idempotency_record_result_id_index" on "catalog"."idempotency_record" ("result_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "catalog"."idempotency_record" cascade;`);
  }
}
