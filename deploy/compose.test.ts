import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverSettings } from '@minijd/http-server';
import { orders } from '@minijd/orders';
import { parseSettings } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { connectionsOf, namesOf, SETTINGS } from './process-settings.ts';

const ROOT = join(import.meta.dirname, '..');
/** The image is built for production: placeholders and missing secrets prevent the start. */
const IMAGE = { NODE_ENV: 'production' };
const SECRET = 'f5b0a4c93e7d21866b1fd0c2a97e354d';

/** Connections that PostgreSQL reserves for superusers. */
const RESERVED_CONNECTIONS = 3;
const EXACT = /:(v?\d+\.\d+(\.\d+)?|RELEASE\.\S+Z)(@|$)/;
const DIGEST = /@sha256:[0-9a-f]{64}$/;
/** Pin them with `docker buildx imagetools inspect <image>`, which needs Docker. */
const WITHOUT_DIGEST = ['redis:8.2.3', 'elasticsearch:9.5.3'];

const service = z.object({
  environment: z.record(z.string(), z.string()).default({}),
  command: z.array(z.string()).optional(),
  build: z.object({ dockerfile: z.string() }).optional(),
  image: z.string(),
  restart: z.string(),
  profiles: z.array(z.string()).default([]),
  read_only: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  mem_limit: z.string().optional(),
  stop_grace_period: z.string().default('10s'),
  logging: z.object({ options: z.object({ 'max-size': z.string(), 'max-file': z.string() }) }).optional(),
  healthcheck: z.object({ disable: z.boolean().default(false) }).optional(),
});
const file = await readFile(join(ROOT, 'docker-compose.yml'), 'utf8');
/** Included by it. */
const observers = await readFile(join(ROOT, 'deploy/observe/compose.yml'), 'utf8');
/** The variables for trying out the shop: the required ones, and permission to simulate. */
const CHOSEN: Record<string, string> = { ALLOW_SANDBOX: 'true' };
const servicesOf = (text: string) => {
  const given = text
    .replaceAll(/\$\{\w+:\?[^}]*\}/g, SECRET)
    .replaceAll(/\$\{(\w+):-([^}]*)\}/g, (_, name: string, preset: string) => `"${CHOSEN[name] ?? preset}"`);
  return z.object({ services: z.record(z.string(), service) }).parse(parse(given, { merge: true })).services;
};
const services = { ...servicesOf(file), ...servicesOf(observers) };
const ours = Object.entries(services).filter(([, { build }]) => build);

test('every process of ours is a service', () => {
  expect(ours.map(([name]) => name).sort()).toEqual(
    Object.keys(SETTINGS)
      .filter((name) => name !== 'migrate')
      .sort(),
  );
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
  const stripe = { STRIPE_SECRET_KEY: 'sk_live_key', STRIPE_WEBHOOK_SECRET: `whsec_${SECRET}` };
  const unsaid = { ALLOW_SANDBOX: 'false' };

  expect(() => start(unsaid)).toThrow(/^Wrong settings\. ALLOW_SANDBOX: must be true .* payments and deliveries /);
  expect(() => start({ ...unsaid, ...stripe })).toThrow(/ALLOW_SANDBOX: must be true to simulate deliveries /);
  expect(() => start({ ...unsaid, ...stripe, STRIPE_SECRET_KEY: 'sk_test_key' })).toThrow(/payments and deliveries/);
  expect(() => start({ ...unsaid, SANDBOX_DELIVERY_SECONDS: '0' })).toThrow(/to simulate payments in production/);
  expect(() => start({ ...unsaid, ...stripe, CARRIER_WEBHOOK_SECRET: SECRET })).not.toThrow();
  expect(() => start({ ALLOW_SANDBOX: 'true' })).not.toThrow();
});

test('no container fills the memory or the disk of its machine, and each comes back when it ends', () => {
  const careless = Object.entries(services).filter(([, { mem_limit, logging }]) => !mem_limit || !logging);
  const gone = Object.entries(services).filter(([, { restart }]) => restart !== 'unless-stopped');

  expect(careless.map(([name]) => name)).toEqual([]);
  expect(gone.map(([name]) => name)).toEqual(['seed']);
});

test.each(ours)(
  '%s can write nothing but what it is given, and has no privilege of root',
  (_, { read_only, cap_drop }) => {
    expect({ read_only, cap_drop }).toEqual({ read_only: true, cap_drop: ['ALL'] });
  },
);

test.each(ours)('%s is given longer to end than it takes', (_, { stop_grace_period, environment }) => {
  const { SHUTDOWN_SECONDS } = z.object(serverSettings).parse(environment);
  expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(SHUTDOWN_SECONDS);
});

test('subgraphs serve as a role of their own, and migrate as the one that PostgreSQL is started with', () => {
  const server = services.postgres?.environment;
  const withDatabase = ours.flatMap(([, { environment }]) => (environment.DATABASE_URL ? [environment] : []));
  const partsOf = (url = '') => {
    const { username, password, host, pathname } = new URL(url);
    return { username, password, at: `${host}${pathname}` };
  };
  const at = `postgres:5432/${server?.POSTGRES_DB}`;

  for (const { DATABASE_URL, DATABASE_OWNER_URL } of withDatabase) {
    expect(partsOf(DATABASE_OWNER_URL)).toEqual({ username: server?.POSTGRES_USER, password: SECRET, at });
    expect(partsOf(DATABASE_URL)).toEqual({ username: 'minijd_service', password: SECRET, at });
  }
  expect(file).toMatch(/postgresql:\/\/minijd_service:\$\{DATABASE_PASSWORD:/);
  expect(file).toMatch(/postgresql:\/\/minijd:\$\{POSTGRES_PASSWORD:/);
});

test('two of each subgraph, as when one takes the place of the other, have connections enough', () => {
  const command = services.postgres?.command?.join(' ') ?? '';
  const allowed = Number(/max_connections=(\d+)/.exec(command)?.[1]);
  const perSubgraph = ours
    .filter(([, { environment }]) => environment.DATABASE_URL)
    .map(([, { environment }]) => connectionsOf({ ...IMAGE, ...environment }));

  expect(perSubgraph).toHaveLength(6);
  const sum = perSubgraph.reduce((one, other) => one + other);
  expect(2 * sum).toBeLessThanOrEqual(allowed - RESERVED_CONNECTIONS);
});

/** What watches the shop may be away: exact versions will do. */
const isObserver = (image: string) =>
  Object.values(services).some(({ image: one, profiles }) => one === image && profiles.includes('observe'));

test('every image of others has an exact version, and its digest where one was found', async () => {
  const dockerfile = await readFile(join(ROOT, 'deploy/Dockerfile'), 'utf8');
  const { devDependencies } = z
    .object({ devDependencies: z.object({ node: z.string() }) })
    .parse(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')));
  const engines = Object.values(services).flatMap(({ image, build }) => (build ? [] : [image]));

  expect(dockerfile).toMatch(`ARG NODE=node:${devDependencies.node}-bookworm-slim@sha256:`);
  expect(engines.filter((image) => !EXACT.test(image))).toEqual([]);
  expect(engines.filter((image) => !DIGEST.test(image) && !isObserver(image))).toEqual(WITHOUT_DIGEST);
});
