import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The address the embedded PostgreSQL of a data directory recorded. */
export function databaseUrl(directory: string): string {
  const record = JSON.parse(readFileSync(join(directory, 'postgres/server.json'), 'utf8')) as { url: string };
  return record.url;
}
