import { Migration } from '@mikro-orm/migrations';

/** Extensions are none of the entities' business; the indexes of the next migration need it. */
export class Migration20261123060000_trigrams extends Migration {
  override name = 'Migration20261123060000_trigrams';

  override up(): void | Promise<void> {
    // users creates it as well, perhaps at this moment.
    this.addSql(`select pg_advisory_xact_lock(hashtext('extension pg_trgm'));`);
    this.addSql('create extension if not exists pg_trgm with schema public;');
  }
}
