import { join } from 'node:path';
import { listenPort } from '@minijd/engines';
import {
  createLifecycle,
  isFirstWorker,
  isWorker,
  type Lifecycle,
  openMetrics,
  openTracing,
} from '@minijd/http-server';
import { openShop } from './open-shop.ts';
import { openWorkers } from './open-workers.ts';
import { demoAccounts, seedSampleShop } from './sample/seed-sample-shop.ts';
import { serveShop } from './serve-shop.ts';
import { type ShopSettings, shopSettings } from './settings.ts';
import { startFailure } from './start-failure.ts';

/** Of several workers only the first tells what it does. */
const say = (line: string) => {
  if (isFirstWorker()) console.log(`  ${line}`);
};

/** `npm start` and `pnpm dev`: the whole shop in this process, or in WORKERS of them. */
async function main(development: boolean): Promise<void> {
  const started = performance.now();
  let lifecycle: Lifecycle | undefined;
  try {
    const settings = shopSettings(process.env);
    const hasWorkers = !isWorker() && settings.WORKERS > 1 && !development;
    // A closed terminal ends the shop; without a terminal SIGHUP replaces the workers.
    const restarts = hasWorkers && !process.stdout.isTTY;
    // Before there are any to replace, it has no effect.
    if (restarts) process.on('SIGHUP', () => undefined);
    lifecycle = createLifecycle({ log: say, ...(restarts && { signals: ['SIGINT', 'SIGTERM'] }) });
    lifecycle.stopWithin(settings.SHUTDOWN_SECONDS);
    await openTracing('shop', process.env, lifecycle);
    const metrics = await openMetrics(process.env, { lifecycle, ofWorkers: hasWorkers });
    if (isWorker()) return void (await open(settings, settings.PORT, lifecycle, 'production'));
    console.log('MiniJD');
    const { port, moved } = await listenPort(settings.PORT);
    if (development && settings.WORKERS > 1) say('WORKERS has no effect here: development is one process');
    if (metrics) say(`Metrics    ${metrics.url}`);
    if (moved) say(`Port ${settings.PORT} is taken, using ${port}`);
    const demoPassword = hasWorkers
      ? await openWorkers(settings, { port, lifecycle, say })
      : await open(settings, port, lifecycle, development ? 'development' : 'production');
    if (!lifecycle.stopping) announce(settings, { port, demoPassword, seconds: (performance.now() - started) / 1000 });
  } catch (error) {
    // After Ctrl-C the start fails at its next step; the process exits with 0.
    if (lifecycle?.stopping) return;
    console.error(startFailure(error));
    await lifecycle?.stop();
    process.exit(1);
  }
}

/** The shop in this process; returns the password of the demo accounts. */
async function open(
  settings: ShopSettings,
  port: number,
  lifecycle: Lifecycle,
  mode: 'production' | 'development',
): Promise<string> {
  const env = { PUBLIC_URL: `http://localhost:${port}`, ...process.env };
  const shop = await openShop({ settings, env, lifecycle, say });
  for (const line of shop.engines.description) say(line);
  const { demoPassword } = shop.secrets;
  if (settings.SAMPLE_SHOP === 'seed' && isFirstWorker()) await seedSampleShop({ ...shop, demoPassword }, say);
  const plansDirectory = join(shop.directory, 'plans');
  if (!lifecycle.stopping) await serveShop(shop, { settings, port, mode, lifecycle, plansDirectory });
  return demoPassword;
}

function announce(
  { SAMPLE_SHOP }: ShopSettings,
  { port, demoPassword, seconds }: { port: number; demoPassword: string; seconds: number },
): void {
  console.log(`\nOpen after ${seconds.toFixed(1)} s\n`);
  say(`Shop       http://localhost:${port}/`);
  say(`GraphQL    http://localhost:${port}/graphql  (Apollo Sandbox in a browser; offline: /explorer)`);
  say(`Mailbox    http://localhost:${port}/dev/mail  (letters of the shop, unless SMTP_URL is set)`);
  say(`Health     http://localhost:${port}/healthz  /readyz`);
  if (SAMPLE_SHOP === 'seed') for (const line of demoAccounts(demoPassword)) say(line);
  console.log('\nCtrl-C stops everything.');
}

await main(process.argv.includes('--dev'));
