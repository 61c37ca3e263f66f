import { setTimeout as delay } from 'node:timers/promises';
import type { SandboxQuery } from '../graphql/generated/types.ts';
import type { PageOperation } from '../graphql/server-runtime.ts';
import type { SandboxParts } from '../page/page.ts';
import type { GraphQLExecutor } from './executor.ts';

const ASK_EVERY_MS = 10_000;
/** How long a page waits for the first answer. */
const TIMEOUT_MS = 500;

/**
 * What the shop simulates, cached for the first bytes of pages. While orders is unavailable the last answer is used;
 * before the first answer nothing counts as simulated, and nobody can pay.
 */
export function createSandboxReader(execute: GraphQLExecutor): (operation: PageOperation) => Promise<SandboxParts> {
  let known: SandboxParts | undefined;
  let asked: Promise<void> | undefined;
  let askAgainAt = 0;
  const ask = async (operation: PageOperation) => {
    const { result } = await execute({ ...operation, headers: {} });
    known = (result.data as SandboxQuery | null | undefined)?.sandbox ?? known;
  };
  return async (operation) => {
    if (Date.now() >= askAgainAt) {
      askAgainAt = Date.now() + ASK_EVERY_MS;
      asked = ask(operation).catch(() => {});
    }
    if (!known) await Promise.race([asked, delay(TIMEOUT_MS, undefined, { ref: false })]);
    return known ?? [];
  };
}
