import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

const POLL_MS = 50;

/**
 * Runs `task` while no other process runs one under the same lock file; waits for its turn without a limit. The lock is
 * SQLite's: the operating system releases it however its process ends.
 */
export async function withStartLock<T>(file: string, task: () => Promise<T>): Promise<T> {
  const database = new DatabaseSync(file);
  try {
    while (!tryLock(database)) await delay(POLL_MS);
    return await task();
  } finally {
    database.close();
  }
}

function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && error.message.includes('database is locked')) return false;
    throw error;
  }
}
