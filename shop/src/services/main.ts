import { EngineUnavailable, listenPort } from '@minijd/engines';
import { createLifecycle } from '@minijd/http-server';
import { demoAccounts } from '../sample/seed-sample-shop.ts';
import { shopSettings } from '../settings.ts';
import { startFailure } from '../start-failure.ts';
import { startServices } from './start-services.ts';

const say = (line: string) => console.log(`  ${line}`);

/** Shared by the engines and services, which stop one after the other. */
const STOP_SECONDS = 45;

/** `npm run services`: every process of docker-compose.yml on this machine, from the content of the image. */
async function main(): Promise<void> {
  const started = performance.now();
  const lifecycle = createLifecycle({ log: say });
  lifecycle.stopWithin(STOP_SECONDS);
  // Each child process adds an exit listener.
  process.setMaxListeners(30);
  console.log('MiniJD as services');
  try {
    const settings = shopSettings(process.env);
    const { port, moved } = await listenPort(settings.PORT);
    if (moved) say(`Port ${settings.PORT} is taken, using ${port}`);
    const shop = await startServices({ settings, env: process.env, port, lifecycle, say });
    if (lifecycle.stopping) return;
    console.log(`\nOpen after ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
    for (const { name, url, log, metricsUrl } of shop.services) {
      const metrics = metricsUrl ? `metrics: ${metricsUrl}  ` : '';
      say(`${name.padEnd(10)} ${url.padEnd(24)} ${metrics}output: ${log}`);
    }
    say(`Shop       http://localhost:${port}/`);
    say(`GraphQL    http://localhost:${port}/graphql`);
    if (settings.SAMPLE_SHOP === 'seed') for (const line of demoAccounts(shop.demoPassword)) say(line);
    console.log('\nCtrl-C stops everything. A process that ends is restarted.');
  } catch (error) {
    // After Ctrl-C the start fails at its next step; the process exits with 0.
    if (lifecycle.stopping) return;
    console.error(error instanceof EngineUnavailable ? error.message : startFailure(error));
    await lifecycle.stop();
    process.exit(1);
  }
}

await main();
