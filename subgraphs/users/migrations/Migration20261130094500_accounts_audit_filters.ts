import { Migration } from '@mikro-orm/migrations';

/** Filters of the audit log that few entries fit: without an index all entries would be read for them. */
export class Migration20261130094500_accounts_audit_filters extends Migration {
  override name = 'Migration20261130094500_accounts_audit_filters';

  override up(): void | Promise<void> {
    for (const column of ['outcome', 'role', 'subject_type']) {
      this.addSql(
        `create index "audit_entry_${column}_number_index" on "users"."audit_entry" ("${column}", "number");`,
      );
    }
  }

  override down(): void | Promise<void> {
    for (const column of ['outcome', 'role', 'subject_type']) {
      this.addSql(`drop index "users"."audit_entry_${column}_number_index";`);
    }
  }
}
