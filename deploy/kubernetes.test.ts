import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverSettings } from '@minijd/http-server';
import { parseSettings } from '@minijd/subgraph';
import { expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { connectionsOf, namesOf, SETTINGS } from './process-settings.ts';

const ROOT = join(import.meta.dirname, '..');
const SECRET = 'f5b0a4c93e7d21866b1fd0c2a97e354d';
const IMAGE = { NODE_ENV: 'production' };
/** What a real shop has, and the sample shop has not. */
const REAL: Record<string, string> = {
  STRIPE_SECRET_KEY: 'sk_live_key',
  STRIPE_WEBHOOK_SECRET: `whsec_${SECRET}`,
  CARRIER_WEBHOOK_SECRET: SECRET,
  SMTP_URL: 'smtps://shop:secret@mail.example:465',
};
const LETTERS = { MAIL_FROM: 'no-reply@shop.example', PUBLIC_URL: 'https://shop.example' };
/** Parts of addresses, not settings. */
const PARTS = ['DATABASE_PASSWORD', 'DATABASE_OWNER_PASSWORD', 'REDIS_PASSWORD', 'ELASTICSEARCH_PASSWORD'];
/** Every process is given these, whether it parses them or not. */
const SHARED = ['LOG_LEVEL', 'ALLOW_SANDBOX', 'METRICS_PORT'];
const PROCESSES = ['users', 'catalog', 'cart', 'orders', 'reviews', 'search', 'gateway', 'web'];
const VALUES = ['one-node', 'production'] as const;

const variable = z.object({
  name: z.string(),
  value: z.string().optional(),
  valueFrom: z.object({ secretKeyRef: z.object({ name: z.string(), key: z.string() }) }).optional(),
});
const container = z.object({
  name: z.string(),
  command: z.array(z.string()),
  env: z.array(variable).default([]),
  securityContext: z.object({
    readOnlyRootFilesystem: z.boolean(),
    capabilities: z.object({ drop: z.array(z.string()) }),
  }),
  lifecycle: z.object({ preStop: z.object({ sleep: z.object({ seconds: z.number() }) }) }).optional(),
});
const workload = z.object({
  kind: z.string(),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    template: z.object({
      metadata: z.object({ labels: z.record(z.string(), z.string()) }),
      spec: z.object({ terminationGracePeriodSeconds: z.number().default(30), containers: z.tuple([container]) }),
    }),
  }),
});
const policy = z.object({
  kind: z.literal('NetworkPolicy'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({
    ingress: z
      .array(
        z.object({
          from: z.array(
            z.object({ podSelector: z.object({ matchLabels: z.record(z.string(), z.string()) }).optional() }),
          ),
        }),
      )
      .default([]),
  }),
});
const autoscaler = z.object({
  kind: z.literal('HorizontalPodAutoscaler'),
  metadata: z.object({ name: z.string() }),
  spec: z.object({ maxReplicas: z.number() }),
});

async function manifest(file: string): Promise<unknown[]> {
  const text = await readFile(join(ROOT, 'deploy/kubernetes', `${file}.yaml`), 'utf8');
  return parseAllDocuments(text).map((document) => document.toJS() as unknown);
}

function all<Schema extends z.ZodType>(documents: unknown[], schema: Schema): z.infer<Schema>[] {
  return documents.flatMap((one) => schema.safeParse(one).data ?? []);
}

type Variable = z.infer<typeof variable>;

/** The environment a container would see, with a value for each secret. */
function environmentOf(variables: Variable[]): Record<string, string> {
  const given: Record<string, string> = {};
  for (const { name, value, valueFrom } of variables) {
    const text = value ?? REAL[valueFrom?.secretKeyRef.key ?? ''] ?? SECRET;
    given[name] = text.replaceAll(/\$\((\w+)\)/g, (_, part: string) => given[part]!);
  }
  return given;
}

const componentOf = (name: string) => name.replace(/^minijd-/, '');

const shops = Object.fromEntries(await Promise.all(VALUES.map(async (name) => [name, await manifest(name)] as const)));
const containers = VALUES.flatMap((values) =>
  all(shops[values]!, workload).map(({ metadata, spec }) => ({
    values,
    component: componentOf(metadata.name),
    pod: spec.template,
    ...spec.template.spec.containers[0],
  })),
);
const settingsOf = (component: string) =>
  ({ 'sample-shop': SETTINGS.seed, migrations: SETTINGS.migrate })[component] ?? SETTINGS[component] ?? [];

test.each(VALUES)('%s starts every process', (values) => {
  const deployed = containers.filter((one) => one.values === values).map(({ component }) => component);
  expect(deployed).toEqual(expect.arrayContaining([...PROCESSES, 'migrations']));
});

test.each(containers)('$component of $values is given what it parses, and nothing else', ({ component, env }) => {
  const schemas = settingsOf(component);
  const known = [...schemas.flatMap(namesOf), ...PARTS, ...SHARED];
  const environment = { ...IMAGE, ...environmentOf(env), ...(component === 'users' && LETTERS) };

  expect(env.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
  for (const schema of schemas) expect(() => parseSettings(schema, environment)).not.toThrow();
});

test.each(containers)('$component of $values writes nothing but what it may, and has time to end', (one) => {
  const { securityContext, pod, lifecycle, env, component } = one;
  expect(securityContext).toMatchObject({ readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
  if (!PROCESSES.includes(component)) return;
  const { SHUTDOWN_SECONDS } = z.object(serverSettings).parse(environmentOf(env));
  const waited = lifecycle?.preStop.sleep.seconds ?? 0;
  expect(pod.spec.terminationGracePeriodSeconds).toBeGreaterThan(waited + SHUTDOWN_SECONDS);
});

test('no secret is in a manifest, and services do not know the owner of the database', () => {
  const secrets = containers.flatMap(({ component, env }) =>
    env
      .filter(({ name, value }) => value !== undefined && /SECRET|PASSWORD|_KEY/.test(name))
      .map(({ name }) => `${component} ${name}`),
  );
  const knowing = containers.filter(({ env }) => env.some(({ name }) => name === 'DATABASE_OWNER_URL'));

  expect(secrets).toEqual([]);
  expect(new Set(knowing.map(({ component }) => component))).toEqual(new Set(['migrations']));
});

test.each(VALUES)('in %s only those get in who call', (values) => {
  const urls = (component: string) =>
    containers
      .filter((one) => one.values === values && one.component === component)
      .flatMap(({ env }) => env.flatMap(({ value }) => /^http:\/\/minijd-(\w+):4000/.exec(value ?? '')?.[1] ?? []));
  for (const { metadata, spec } of all(shops[values]!, policy)) {
    const name = componentOf(metadata.name);
    const callers = containers.filter((one) => one.values === values && urls(one.component).includes(name));
    const components = spec.ingress.flatMap(({ from }) =>
      from.flatMap(({ podSelector }) => podSelector?.matchLabels['app.kubernetes.io/component'] ?? []),
    );
    expect(components.sort(), name).toEqual(callers.map(({ component }) => component).sort());
  }
});

test('PostgreSQL has connections for the most replicas, also while each process is replaced', async () => {
  const engines = parse(await readFile(join(ROOT, 'deploy/helm/minijd-engines/values.yaml'), 'utf8')) as {
    cloudNativePg: { connections: number };
  };
  const most = Object.fromEntries(
    all(shops.production!, autoscaler).map(({ metadata, spec }) => [componentOf(metadata.name), spec.maxReplicas]),
  );
  const connections = containers
    .filter(({ values, env }) => values === 'production' && env.some(({ name }) => name === 'DATABASE_URL'))
    .filter(({ component }) => component !== 'migrations')
    // One more while a deployment rolls.
    .map(({ component, env }) => (most[component]! + 1) * connectionsOf({ ...IMAGE, ...environmentOf(env) }));

  expect(connections).toHaveLength(6);
  expect(connections.reduce((one, other) => one + other)).toBeLessThanOrEqual(engines.cloudNativePg.connections - 50);
});

test('charts have the version of the shop, and the images of Compose', async () => {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const compose = parse(await readFile(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
    services: Record<string, { image: string }>;
  };
  const { images } = parse(await readFile(join(ROOT, 'deploy/helm/minijd-engines/values.yaml'), 'utf8')) as {
    images: Record<string, string>;
  };
  for (const chart of ['minijd', 'minijd-engines']) {
    const text = await readFile(join(ROOT, 'deploy/helm', chart, 'Chart.yaml'), 'utf8');
    expect(parse(text)).toMatchObject({ version, appVersion: version });
  }
  for (const [name, image] of Object.entries(images)) expect(compose.services[name]?.image).toBe(image);
});
