import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { freePort } from '@minijd/engines';
import { TestProcess } from '@minijd/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { startShape } from './shape/shape.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';
import { shopDatabase } from './shop-database.ts';

const ROOT = join(import.meta.dirname, '../..');
const secret = () => randomBytes(32).toString('hex');

/** A built process in production mode, with its own database and secrets. */
async function production(name: string, env: Record<string, string> = {}) {
  const [database, folder, port] = await Promise.all([shopDatabase(), temporaryFolder(), freePort()]);
  const started = new TestProcess({
    script: join(ROOT, 'dist', `${name}.js`),
    cwd: ROOT,
    env: {
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), DATABASE_URL: database.url },
      ...{ SERVICE_SECRET: secret(), SESSION_SECRET: secret(), PARTNER_WEBHOOK_SECRET: secret() },
      ...{ SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'shop@mail.example', PUBLIC_URL: 'https://shop.example' },
      ...{ MINIJD_DIRECTORY: folder.path, SAMPLE_SHOP: 'none', DATABASE_CONNECTIONS: '2', ...env },
    },
  });
  onTestFinished(async () => {
    if (started.running) await started.stop();
    await Promise.all([database.drop(), folder.remove()]);
  });
  return { started, ready: () => started.answersAt(`http://127.0.0.1:${port}/readyz`) };
}

test.each(['orders', 'shop'])('%s does not start in production where payments are simulated', async (name) => {
  const { started } = await production(name);

  expect([await started.ended(), started.output]).toEqual([1, expect.stringContaining('ALLOW_SANDBOX: must be true')]);
  expect(started.output).not.toMatch(/^ +at /m);
});

test.each(['orders', 'shop'])('%s says at its start in production what it is allowed to simulate', async (name) => {
  const { started, ready } = await production(name, { ALLOW_SANDBOX: 'true' });
  await ready();

  expect(started.output).toContain('simulated in this shop: payments, deliveries');
});

test.each([
  ['payments', {}, 'Demo shop: payments are simulated', '付款为模拟'],
  ['payments and deliveries', { SANDBOX_DELIVERY_SECONDS: '20' }, 'Demo shop: no money is taken', '不会真实扣款'],
])('every page tells in both languages that %s are simulated', async (_, env, english, chinese) => {
  const shop = await startShape('in-process', { pages: true, env });
  onTestFinished(shop.stop);
  const read = async (path: string, language: string) =>
    (await fetch(`${shop.url}${path}`, { headers: { 'accept-language': language } })).text();

  for (const path of ['/', '/cart', '/search?q=lamp', '/sign-in', '/p/nothing', '/nowhere']) {
    expect(await read(path, 'en'), path).toContain(english);
    expect(await read(path, 'zh-CN'), path).toContain(chinese);
  }
});

test('a shop with real payments and real carriers has no notice', async () => {
  const stripe = { STRIPE_SECRET_KEY: 'sk_live_key', STRIPE_WEBHOOK_SECRET: `whsec_${secret()}` };
  const shop = await startShape('in-process', { pages: true, env: stripe });
  onTestFinished(shop.stop);

  expect(await (await fetch(shop.url, { headers: { 'accept-language': 'en' } })).text()).not.toMatch(/simulated|Demo/);
});
