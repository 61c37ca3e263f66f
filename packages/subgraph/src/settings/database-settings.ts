import { z } from 'zod';
import type { DatabaseWaits } from '../database/database.ts';
import { parseSettings } from './settings.ts';

const wait = z.coerce.number('must be a number of milliseconds; 0 is no limit').int().min(0).max(86_400_000);

/** What every process with a subgraph reads about its waits for PostgreSQL. */
export const databaseSettings = {
  /** How long a statement may wait for one lock, in milliseconds; 0 is no limit. */
  LOCK_TIMEOUT_MS: wait.default(60_000),
  /** How long a statement may take, in milliseconds; 0 is no limit. */
  STATEMENT_TIMEOUT_MS: wait.default(300_000),
};
const schema = z.object(databaseSettings);

/** From the environment of the process. */
export function databaseWaits(env: Record<string, string | undefined>): DatabaseWaits {
  const { LOCK_TIMEOUT_MS: lockMs, STATEMENT_TIMEOUT_MS: statementMs } = parseSettings(schema, env);
  return { lockMs, statementMs };
}
