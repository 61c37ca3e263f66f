import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { openMediaStore } from '@minijd/media';
import {
  GraphQLClient,
  type S3Server,
  s3Missing,
  startS3,
  type TestDatabase,
  TestProcess,
  testDatabase,
} from '@minijd/testkit';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { composeServices } from '../src/services/compose-services.ts';
import { drawMostPictures } from './drawn-pictures.ts';
import { buyer, signUp } from './people/people.ts';
import { settledFingerprint } from './shape/fingerprint.ts';
import { type RunningServices, startService, startServices } from './shape/services.ts';
import { type ShapeSetup, TEST_ENV } from './shape/shape.ts';

const ROOT = join(import.meta.dirname, '../..');
const missing = inject('redisMissing') || (await s3Missing());
const SUBGRAPHS = ['users', 'catalog', 'cart', 'orders', 'reviews', 'search'];
/** The limit for stopping, with a margin for a busy machine. */
const ENDS_WITHIN_MS = 12_000;

/** The README's `docker compose run --rm seed`, with the content of the image and Compose's settings. */
async function seed({ urls, place }: RunningServices, s3: S3Server): Promise<string> {
  const compose = await composeServices(join(ROOT, 'docker-compose.yml'), {
    ...{
      ...TEST_ENV,
      ...s3.settings,
      POSTGRES_PASSWORD: 'unused',
      DATABASE_PASSWORD: 'unused',
      DEMO_PASSWORD: 'a password of the demo people',
    },
  });
  const { command, environment } = compose.find(({ name }) => name === 'seed')!;
  const here = Object.entries(environment).map(([name, value]) => {
    const [, service = ''] = /^http:\/\/(\w+):4000$/.exec(value) ?? [];
    return [name, urls[service] ?? value];
  });
  const seeding = new TestProcess({
    script: join(place.directory, 'dist/cli.js'),
    args: command.slice(command.indexOf('dist/cli.js') + 1),
    cwd: place.directory,
    account: place.account,
    node: place.node,
    env: {
      ...{ ...Object.fromEntries(here), ...s3.settings },
      ...{ NODE_ENV: 'production', MINIJD_DIRECTORY: join(place.writable, 'seed') },
    },
  });
  expect(await seeding.ended(), seeding.output).toBe(0);
  return seeding.output;
}

describe.skipIf(missing)(`what the image holds, as an unprivileged account${missing ? ` (${missing})` : ''}`, () => {
  let database: TestDatabase;
  let s3: S3Server;
  let setup: ShapeSetup;
  let shop: RunningServices;
  const client = () => new GraphQLClient(shop.url);
  beforeAll(async () => {
    [database, s3] = await Promise.all([testDatabase(), startS3()]);
    const env = { ...TEST_ENV, ...s3.settings };
    setup = { ...database.address, redisUrl: inject('redisUrl'), env, pages: true };
    shop = await startServices(setup);
    const store = openMediaStore({ ...s3.settings, S3_REGION: 'us-east-1', MEDIA_DIRECTORY: '' });
    const left = await drawMostPictures(store);
    expect(await seed(shop, s3)).toContain(`Made ${left} pictures`);
  }, 900_000);
  afterAll(async () => {
    await shop?.stop();
    await s3?.stop();
    await database?.drop();
  });

  test('is seeded by the command of the README, and by the same command again without any change', async () => {
    const { products } = await client().ask('{ products(first: 1) { totalCount } }');
    const before = await settledFingerprint({ database });
    await seed(shop, s3);
    expect(products.totalCount).toBeGreaterThan(190);
    expect(await settledFingerprint({ database })).toEqual(before);
  });

  test('is served by the role that owns nothing, which may add to the audit log and nothing else', async () => {
    // One that has nothing to do has no connection.
    const roles = await database.sql(
      `select distinct usename as role from pg_stat_activity
       where datname = current_database() and application_name like 'minijd-%'`,
    );
    const owned = await database.sql(`select from pg_class where relowner = 'minijd_service'::regrole`);
    const denied = 'permission denied for table audit_entry';

    expect(roles).toEqual([{ role: 'minijd_service' }]);
    expect(owned).toEqual([]);
    await expect(database.sqlAsService('delete from users.audit_entry')).rejects.toThrow(denied);
    await expect(database.sqlAsService(`update users.audit_entry set reason = ''`)).rejects.toThrow(denied);
  });

  test('shows the pictures of S3, in their own size and scaled, and keeps one that is uploaded', async () => {
    const { client: ann } = await buyer({ client });
    const { products } = await ann.ask('{ products(first: 1) { nodes { media { url } } } }');
    const [{ url }] = products.nodes[0].media;
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } })
      .png()
      .toBuffer();
    const headers = { 'content-type': 'image/png' };
    const uploaded = await ann.fetch('/media/uploads', { method: 'POST', headers, body: new Uint8Array(picture) });
    const { key } = JSON.parse(uploaded.text);

    expect(uploaded.status).toBe(201);
    for (const path of [url, `${url}?w=480`, `/media/${key}`]) {
      const { status, headers } = await ann.fetch(path);
      expect([path, status, headers.get('content-type')]).toEqual([path, 200, expect.stringMatching(/^image\//)]);
    }
  });

  test('has the explorer with everything it loads', async () => {
    const page = await client().fetch('/explorer');
    const assets = [...page.text.matchAll(/"(\/explorer\/[\w-]+\.\w+)"/g)].map(([, path]) => path!);
    const statuses = await Promise.all(assets.map(async (path) => (await client().fetch(path)).status));
    expect([page.status, assets.length]).toEqual([200, 2]);
    expect(statuses).toEqual([200, 200]);
  });

  test('sells: from the pages of a guest to a paid order', async () => {
    const ann = await buyer({ client });
    const { products } = await ann.client.ask('{ products(first: 1) { nodes { slug defaultSku { id } } } }');
    const [{ slug, defaultSku }] = products.nodes;
    for (const path of ['/', `/p/${slug}`, '/cart', '/search?q=phone']) {
      expect([path, (await client().fetch(path)).status]).toEqual([path, 200]);
    }
    await ann.paid(defaultSku.id);
  });

  test('tells every gateway within a second that somebody signed out', async () => {
    const urls = { ...shop.urls, gateway: `http://127.0.0.1:${await freePort()}` };
    const second = startService('gateway', urls, { ...setup, place: shop.place });
    try {
      await second.answersAt(`${urls.gateway}/readyz`);
      const [here, there] = [new GraphQLClient(shop.urls.gateway!), new GraphQLClient(urls.gateway)];
      await signUp(here);
      there.headers.authorization = here.headers.authorization!;
      expect((await there.ask('{ me { id } }')).me).not.toBeNull();
      await here.ask('mutation { signOut { signedOut } }');
      await vi.waitFor(async () => expect((await there.send({ query: '{ me { id } }' })).status).toBe(401), 1000);
      expect(second.output + shop.processes.gateway!.output).not.toMatch(/subscriber mode/i);
    } finally {
      await second.stop();
    }
  });

  test.each(SUBGRAPHS)(
    'shows its pages while %s is unavailable, and never says that something existing is not found',
    async (name) => {
      const { products } = await client().ask('{ products(first: 1) { nodes { slug } } }');
      const [{ slug }] = products.nodes;
      await shop.processes[name]!.stop();
      try {
        for (const path of ['/', `/p/${slug}`, '/search?q=phone', '/cart']) {
          const { status } = await client().fetch(path);
          expect([path, status === 404 || status === 500]).toEqual([path, false]);
        }
        if (name === 'reviews') expect((await client().fetch(`/p/${slug}`)).status).toBe(200);
      } finally {
        shop.processes[name] = startService(name, shop.urls, { ...setup, place: shop.place });
        await shop.processes[name].answersAt(`${shop.urls[name]}/readyz`);
      }
    },
  );

  test('ends in time on SIGTERM, each process with 0', async () => {
    const took = await Promise.all(
      Object.values(shop.processes).map(async (one) => {
        const started = performance.now();
        await one.stop();
        return performance.now() - started;
      }),
    );
    expect(Math.max(...took)).toBeLessThan(ENDS_WITHIN_MS);
  });
});
