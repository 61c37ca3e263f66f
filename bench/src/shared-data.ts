import { join } from 'node:path';

/** Data sets beside the checkout, which are not part of it. */
const SHARED = process.env.SHARED_DATA ?? join(import.meta.dirname, '../../../shared/data');

export function sharedData(path: string): string {
  return join(SHARED, path);
}
