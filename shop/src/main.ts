import { listenPort } from '@minijd/engines';
import { createLifecycle } from '@minijd/http-server';
import { openShop } from './open-shop.ts';
import { demoAccounts, seedSampleShop } from './sample/seed-sample-shop.ts';
import { serveShop } from './serve-shop.ts';
import { shopSettings } from './settings.ts';
import { startFailure } from './start-failure.ts';

const say = (line: string) => console.log(`  ${line}`);

/** `npm start` and `pnpm dev`: the whole shop in this process. */
async function main(development: boolean): Promise<void> {
  const started = performance.now();
  const lifecycle = createLifecycle({ log: say });
  console.log('MiniJD');
  try {
    const settings = shopSettings(process.env);
    lifecycle.stopWithin(settings.SHUTDOWN_SECONDS);
    const { port, moved } = await listenPort(settings.PORT);
    if (moved) say(`Port ${settings.PORT} is taken, using ${port}`);
    const env = { PUBLIC_URL: `http://localhost:${port}`, ...process.env };
    const shop = await openShop({ settings, env, lifecycle, say });
    for (const line of shop.engines.description) say(line);
    if (settings.SAMPLE_SHOP === 'seed')
      await seedSampleShop({ ...shop, demoPassword: shop.secrets.demoPassword }, say);
    if (lifecycle.stopping) return;
    await serveShop(shop, { settings, port, mode: development ? 'development' : 'production', lifecycle });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`\nOpen after ${seconds} s\n`);
    say(`Shop       http://localhost:${port}/`);
    say(`GraphQL    http://localhost:${port}/graphql  (Apollo Sandbox in a browser; offline: /explorer)`);
    say(`Mailbox    http://localhost:${port}/dev/mail  (letters of the shop, unless SMTP_URL is set)`);
    say(`Health     http://localhost:${port}/healthz  /readyz`);
    if (settings.SAMPLE_SHOP === 'seed') for (const line of demoAccounts(shop.secrets.demoPassword)) say(line);
    console.log('\nCtrl-C stops everything.');
  } catch (error) {
    // After Ctrl-C the start fails at its next step; the process exits with 0.
    if (lifecycle.stopping) return;
    console.error(startFailure(error));
    await lifecycle.stop();
    process.exit(1);
  }
}

await main(process.argv.includes('--dev'));
