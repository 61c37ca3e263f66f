import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what a test's shop keeps outside of its database. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'minijd-shop-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
