import { Migration } from '@mikro-orm/migrations';

/** Months are added by the services, whose role owns no table. */
export class Migration20261130093000_accounts_partitions extends Migration {
  override name = 'Migration20261130093000_accounts_partitions';

  override up(): void | Promise<void> {
    const extend = '"orders"."extend_order_partitions"(date)';
    this.addSql(`alter function ${extend} security definer set search_path = pg_catalog, pg_temp;`);
    this.addSql(`revoke execute on function ${extend} from public;`);
  }

  override down(): void | Promise<void> {
    const extend = '"orders"."extend_order_partitions"(date)';
    this.addSql(`alter function ${extend} security invoker reset search_path;`);
    this.addSql(`grant execute on function ${extend} to public;`);
  }
}
