import { EventBus } from '@minijd/events';
import { processLog } from '@minijd/http-server';
import { migrateDatabase, parseSettings } from '@minijd/subgraph';
import { z } from 'zod';
import { subgraphs } from './subgraphs.ts';

const address = z.url('must be the address of a PostgreSQL database');

/** Settings of `shop migrate`: the database as its owner, and the role that services have. */
export const migrateSettings = z.object({
  DATABASE_URL: address,
  DATABASE_OWNER_URL: address,
});

/**
 * Creates and migrates the tables of all subgraphs as the owner of the database, and gives services their rights, so
 * that they start without knowing the owner's password. Repeating it changes nothing.
 */
export async function migrateCommand(
  env: Record<string, string | undefined>,
  say: (line: string) => void,
): Promise<void> {
  const settings = parseSettings(migrateSettings, env);
  const database = { databaseUrl: settings.DATABASE_URL, ownerUrl: settings.DATABASE_OWNER_URL };
  // Tables of events come first: without them, the bus cannot be started as the role of services.
  const bus = await EventBus.start({ ...database, log: processLog('migrate', { LOG_LEVEL: 'warn' }) });
  await bus.stop();
  for (const definition of subgraphs) {
    const applied = await migrateDatabase(definition, database);
    say(`${definition.name}: ${applied === 0 ? 'up to date' : `${applied} migrations`}`);
  }
}
