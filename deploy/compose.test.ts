import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cart } from '@minijd/cart';
import { catalog } from '@minijd/catalog';
import { orders } from '@minijd/orders';
import { reviews } from '@minijd/reviews';
import { search } from '@minijd/search';
import { parseSettings, subgraphSettings } from '@minijd/subgraph';
import { users } from '@minijd/users';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { gatewaySettings } from '../gateway/src/settings.ts';
import { operatorSettings } from '../shop/src/settings.ts';
import { webSettingsSchema } from '../web/src/server/settings.ts';

const ROOT = join(import.meta.dirname, '..');
/** The image is built for production: placeholders and missing secrets stop a start. */
const IMAGE = { NODE_ENV: 'production' };
const SECRET = '0123456789abcdef'.repeat(4);

const service = z.object({
  environment: z.record(z.string(), z.string()).default({}),
  command: z.array(z.string()).optional(),
  build: z.object({ dockerfile: z.string() }).optional(),
});
const file = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8');
/** What a machine gives that tries the shop out: what must be chosen, and that it may simulate. */
const CHOSEN: Record<string, string> = { ALLOW_SANDBOX: 'true' };
const given = file
  .replaceAll(/\$\{\w+:\?[^}]*\}/g, SECRET)
  .replaceAll(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, preset: string) => `"${CHOSEN[name] ?? preset}"`);
const { services } = z.object({ services: z.record(z.string(), service) }).parse(parse(given, { merge: true }));
const ours = Object.entries(services).filter(([, { build }]) => build);

const subgraph = subgraphSettings(true);
/** What the process of each service parses from its environment. */
const SETTINGS: Record<string, readonly z.ZodType[]> = {
  ...Object.fromEntries(
    [users, catalog, cart, orders, reviews, search].map(({ name, settings }) => [
      name,
      settings ? [subgraph, settings] : [subgraph],
    ]),
  ),
  gateway: [gatewaySettings(true)],
  web: [webSettingsSchema],
  seed: [operatorSettings(true)],
};

function namesOf(schema: z.ZodType): string[] {
  return Object.keys(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {});
}

test('every process of ours is a service', () => {
  expect(ours.map(([name]) => name).sort()).toEqual(Object.keys(SETTINGS).sort());
});

test.each(ours)('%s is given what its process parses, and nothing else', (name, { environment }) => {
  const schemas = SETTINGS[name] ?? [];
  const known = schemas.flatMap(namesOf);

  expect(Object.keys(environment).filter((given) => !known.includes(given))).toEqual([]);
  for (const schema of schemas) expect(() => parseSettings(schema, { ...IMAGE, ...environment })).not.toThrow();
});

test.each(ours)('%s misses nothing it was not given', (name, { environment }) => {
  const required = (SETTINGS[name] ?? []).flatMap((schema) => {
    const parsed = schema.safeParse(IMAGE);
    return parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
  });
  expect(Object.keys(environment)).toEqual(expect.arrayContaining(required));
});

test('every command starts a bundle that the build makes', async () => {
  const build = (await import(join(ROOT, 'scripts/build-servers.mjs'))) as {
    entryPoints(root: string): Record<string, string>;
  };
  const bundles = Object.keys(build.entryPoints(ROOT)).map((name) => `dist/${name}.js`);
  const started = ours.map(([, { command = [] }]) => command.find((word) => word.startsWith('dist/')));

  expect(started.filter((bundle) => !bundle || !bundles.includes(bundle))).toEqual([]);
});

test('orders refuses to simulate payments and deliveries in production unless it is allowed to', () => {
  const { environment } = services.orders!;
  const start = (changed: Record<string, string>) =>
    parseSettings(orders.settings!, { ...IMAGE, ...environment, ...changed });
  const stripe = { STRIPE_SECRET_KEY: 'sk_live_key', STRIPE_WEBHOOK_SECRET: 'whsec_secret' };
  const unsaid = { ALLOW_SANDBOX: 'false' };

  expect(() => start(unsaid)).toThrow(/^Wrong settings\. ALLOW_SANDBOX: must be true .* payments and deliveries /);
  expect(() => start({ ...unsaid, ...stripe })).toThrow(/ALLOW_SANDBOX: .* whose deliveries are simulated/);
  expect(() => start({ ...unsaid, ...stripe, STRIPE_SECRET_KEY: 'sk_test_key' })).toThrow(/payments and deliveries/);
  expect(() => start({ ...unsaid, SANDBOX_DELIVERY_SECONDS: '0' })).toThrow(/whose payments are simulated/);
  expect(() => start({ ...unsaid, ...stripe, CARRIER_WEBHOOK_SECRET: SECRET })).not.toThrow();
  expect(() => start({ ALLOW_SANDBOX: 'true' })).not.toThrow();
});
