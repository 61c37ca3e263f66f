import { type TestDatabase, testDatabase } from '@minijd/testkit';
import { migrateCommand } from '../src/migrate-command.ts';

/**
 * A database of its own for the calling test file, as `shop migrate` leaves it: with all tables and queues, and no other
 * rows.
 */
export function shopDatabase(): Promise<TestDatabase> {
  return testDatabase({ name: 'shop', prepare: migrated });
}

const migrated = ({ databaseUrl, ownerUrl }: TestDatabase['address']) =>
  migrateCommand({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl }, () => {});
