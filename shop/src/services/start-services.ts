import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Engines, freePort, unprivilegedAccount, workspaceRoot } from '@minijd/engines';
import type { Lifecycle } from '@minijd/http-server';
import { startShopEngines } from '../open-shop.ts';
import { demoAccounts } from '../sample/seed-sample-shop.ts';
import { type Secrets, shopSecrets } from '../secrets.ts';
import type { ShopSettings } from '../settings.ts';
import { type ComposeService, composeServices } from './compose-services.ts';
import { runToEnd, type ServiceRunner, startService } from './run-service.ts';
import { settingsHere } from './settings-here.ts';
import { writableFolder } from './writable-folder.ts';

const AN_HOUR_MS = 3_600_000;

export interface ServicesOptions {
  settings: ShopSettings;
  env: Record<string, string | undefined>;
  /** Port of the storefront; the others get free ports. */
  port: number;
  lifecycle: Pick<Lifecycle, 'onStop'>;
  say: (line: string) => void;
}

export interface RunningServices {
  /** The address of each, and the file with its output. */
  services: { name: string; url: string; log: string; metricsUrl: string | undefined }[];
  demoPassword: string;
}

/**
 * Starts the engines that are not given by address and the services of docker-compose.yml from the content of the
 * image (SERVICES_IMAGE, a folder with its `node`, by default that of the present build), and fills the shop as Compose's `seed` does, which changes nothing in a filled shop.
 */
export async function startServices(options: ServicesOptions): Promise<RunningServices> {
  const { settings, env, lifecycle, say } = options;
  const directory = resolve(settings.MINIJD_DIRECTORY);
  await mkdir(directory, { recursive: true });
  const secrets = await shopSecrets(directory);
  const account = await unprivilegedAccount('minijd', say);
  const image = env.SERVICES_IMAGE ?? (await builtImage());
  // Keeps this process alive.
  setInterval(() => {}, AN_HOUR_MS);
  const { engines } = await startShopEngines(settings, say);
  lifecycle.onStop('engines', engines.stop);
  sayEngines(engines, say);

  const compose = await composeServices(join(workspaceRoot(), 'docker-compose.yml'), chosen(options, secrets));
  const serving = compose.filter(({ environment }) => 'PORT' in environment);
  const urls = await addresses(serving, options.port);
  const metricsUrls = metricsOf(serving, Number(env.METRICS_PORT ?? 0));
  const writable = await writableFolder(directory, account);
  const given = { demoPassword: secrets.demoPassword, mediaSecret: secrets.media };
  const here = (service: ComposeService): ComposeService => ({
    ...service,
    environment: settingsHere(service, { engines, urls, metricsUrls, writable, settings, ...given }),
  });
  const runner: ServiceRunner = { image, account, writable, logs: join(directory, 'services'), lifecycle, say };
  const starts = await Promise.allSettled(
    serving.map((service) => startService(here(service), urls[service.name]!, runner)),
  );
  const failed = starts.find((start) => start.status === 'rejected');
  if (failed) throw failed.reason;
  const seed = compose.find(({ name }) => name === 'seed');
  if (seed && settings.SAMPLE_SHOP === 'seed')
    await runToEnd(here(seed), { ...runner, say: withoutAccounts(say, secrets) });
  const services = serving.map(({ name }) => ({
    ...{ name, url: urls[name]!, log: join(runner.logs, name, 'server.log') },
    metricsUrl: metricsUrls[name],
  }));
  return { services, demoPassword: secrets.demoPassword };
}

/** Leaves out how to sign in, which is printed at the end of each start. */
function withoutAccounts(say: (line: string) => void, { demoPassword }: Secrets): (line: string) => void {
  const lines = demoAccounts(demoPassword);
  return (line) => void (lines.includes(line) || say(line));
}

/** The variables for Compose, with defaults for required ones. Without Stripe the sample shop simulates payments. */
function chosen({ env, settings, port }: ServicesOptions, secrets: Secrets): Record<string, string | undefined> {
  const sandbox = env.STRIPE_SECRET_KEY
    ? {}
    : { ALLOW_SANDBOX: 'true', DEMO_AUTO_SHIP_SECONDS: String(settings.DEMO_AUTO_SHIP_SECONDS) };
  return {
    SERVICE_SECRET: secrets.service,
    SESSION_SECRET: secrets.session,
    PARTNER_WEBHOOK_SECRET: secrets.webhooks,
    PUBLIC_URL: `http://localhost:${port}`,
    ...sandbox,
    ...Object.fromEntries(Object.entries(env).filter(([, value]) => value)),
    // Parts of addresses that are replaced entirely.
    POSTGRES_PASSWORD: 'replaced',
    DATABASE_PASSWORD: 'replaced',
    S3_SECRET_KEY: 'replaced',
  };
}

async function addresses(serving: readonly ComposeService[], webPort: number): Promise<Record<string, string>> {
  const urls: Record<string, string> = {};
  for (const { name } of serving) urls[name] = `http://127.0.0.1:${name === 'web' ? webPort : await freePort()}`;
  return urls;
}

/** From METRICS_PORT on, one after the other. */
function metricsOf(serving: readonly ComposeService[], first: number): Record<string, string> {
  if (!first) return {};
  return Object.fromEntries(serving.map(({ name }, index) => [name, `http://127.0.0.1:${first + index}/metrics`]));
}

function sayEngines({ description, redisUrl }: Engines, say: (line: string) => void): void {
  const lines = redisUrl ? description : description.filter((line) => !line.startsWith('Live topics'));
  for (const line of lines) say(line);
  if (redisUrl) return;
  say(
    'Live topics: no redis-server or valkey-server on PATH and no REDIS_URL. Live stock and order status, limits and',
  );
  say('             sign-outs stay within each process: reload a page to see what has changed.');
}

/** The image of the current build, marked as in use so that later builds keep it. The timer keeps this process alive. */
async function builtImage(): Promise<string> {
  const script = (await import(join(workspaceRoot(), 'scripts/image.mjs'))) as ImageScript;
  const image = script.builtImage();
  setInterval(() => script.useImage(image), AN_HOUR_MS);
  return image;
}

interface ImageScript {
  builtImage(): string;
  useImage(folder: string): void;
}
