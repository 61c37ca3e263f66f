import { Migration } from '@mikro-orm/migrations';

export class Migration20261130051453_audit extends Migration {
  override name = 'Migration20261130051453_audit';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "users"."audit_entry" ("number" bigint not null, "id" uuid not null, "act_id" uuid not null, "at" timestamptz(3) not null, "actor_id" uuid not null, "role" varchar(255) not null, "seller_id" uuid null, "session_id" varchar(255) null, "ip_address" varchar(255) null, "request_id" varchar(255) not null, "action" varchar(255) not null, "subject_type" varchar(255) null, "subject_id" varchar(255) null, "outcome" varchar(255) not null, "codes" text[] not null, "reason" text null, "input" text not null, "changes" text not null, "previous_hash" varchar(64) not null, "hash" varchar(64) not null, primary key ("number"));`,
    );
    this.addSql(`alter table "users"."audit_entry" add constraint "audit_entry_id_unique" unique ("id");`);
    this.addSql(`create index "audit_entry_at_number_index" on "users"."audit_entry" ("at", "number");`);
    this.addSql(`create index "audit_entry_action_number_index" on "users"."audit_entry" ("action", "number");`);
    this.addSql(
      `create index "audit_entry_subject_id_number_index" on "users"."audit_entry" ("subject_id", "number");`,
    );
    this.addSql(`create index "audit_entry_seller_id_number_index" on "users"."audit_entry" ("seller_id", "number");`);
    this.addSql(`create index "audit_entry_actor_id_number_index" on "users"."audit_entry" ("actor_id", "number");`);

    // Who owns the table may grant themselves these rights again, and superusers need none: the trigger refuses them, too.
    this.addSql(`revoke update, delete, truncate on "users"."audit_entry" from public, current_user;`);
    this.addSql(
      `create function "users"."refuse_change_of_audit"() returns trigger language plpgsql as $$ begin raise exception 'the audit log is only added to' using errcode = 'insufficient_privilege'; end $$;`,
    );
    this.addSql(
      `create trigger "audit_entry_is_only_added_to" before update or delete or truncate on "users"."audit_entry" for each statement execute function "users"."refuse_change_of_audit"();`,
    );
    // Also where triggers of replicas alone are fired.
    this.addSql(`alter table "users"."audit_entry" enable always trigger "audit_entry_is_only_added_to";`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "users"."audit_entry" cascade;`);
    this.addSql(`drop function if exists "users"."refuse_change_of_audit"();`);
  }
}
