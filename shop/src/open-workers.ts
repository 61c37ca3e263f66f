import { redisMissing } from '@minijd/engines';
import { type Lifecycle, needsRedis, StartRefused, startWorkers } from '@minijd/http-server';
import { startShopEngines } from './open-shop.ts';
import { shopSecrets } from './secrets.ts';
import type { ShopSettings } from './settings.ts';

interface WorkersShopOptions {
  port: number;
  lifecycle: Lifecycle;
  say: (line: string) => void;
}

/**
 * The shop in WORKERS processes on one port, with engines that this process holds. Returns the password of the demo
 * accounts.
 *
 * @throws StartRefused without a Redis.
 */
export async function openWorkers(
  settings: ShopSettings,
  { port, lifecycle, say }: WorkersShopOptions,
): Promise<string> {
  const { directory, engines } = await startShopEngines(settings, say);
  lifecycle.onStop('engines', engines.stop);
  if (!engines.redisUrl) {
    throw new StartRefused(needsRedis(`${redisMissing()}; install one, or set REDIS_URL`));
  }
  await startWorkers({
    count: settings.WORKERS,
    graceMs: settings.SHUTDOWN_SECONDS * 1000,
    env: { PORT: String(port) },
    lifecycle,
    log: say,
  });
  say(`Workers: ${settings.WORKERS} processes on this port`);
  return (await shopSecrets(directory)).demoPassword;
}
