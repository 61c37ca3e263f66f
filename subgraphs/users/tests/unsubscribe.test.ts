import { SmtpServer, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterDriver } from './letter-driver.ts';
import { type Person, SERVICE, signUp } from './people.ts';

let server: SmtpServer;
let shop: Awaited<ReturnType<typeof letterDriver>>;
beforeAll(async () => {
  server = await SmtpServer.start();
  shop = await letterDriver({
    env: { SMTP_URL: server.url, MAIL_FROM: 'no-reply@shop.example', PUBLIC_URL: 'https://shop.example' },
  });
});
afterAll(async () => {
  await shop?.stop();
  await server?.stop();
});

const product = { nameZh: '台灯', nameEn: 'Lamp', path: '/p/lamp' };
const states = async ({ viewer }: Person) => {
  const rows = await shop.rows(`user_id = '${viewer.userId}' and kind = 'BACK_IN_STOCK'`);
  return rows.map(({ state }) => state);
};
const isBack = ({ viewer }: Person) =>
  shop.send({ kind: 'BACK_IN_STOCK', to: { userId: viewer.userId! }, data: { product } });
const change = async (token: string, undo = false) =>
  (
    await shop.execute(
      'mutation($token: String!, $undo: Boolean!) { _unsubscribe(token: $token, undo: $undo) }',
      { token, undo },
      SERVICE,
    )
  ).data;

const alerts = ({ email }: Person) => server.to(email).filter(({ subject }) => subject === 'Back in stock: Lamp');

/** The letter with its unsubscribe token from the headers. */
async function alerted(person: Person) {
  await isBack(person);
  const mail = await until(async () => alerts(person)[0]);
  const list = mail.headerLines.find(({ key }) => key === 'list-unsubscribe')!.line;
  const url = new URL(/<(.+)>/.exec(list.replace(/\s+/g, ''))![1]!);
  return { mail, url, token: url.searchParams.get('token')! };
}

test('a letter that was asked for can be stopped by one click without signing in, and sent again', async () => {
  const ann = await signUp(shop);
  const { mail, url, token } = await alerted(ann);
  expect(url.href).toMatch(/^https:\/\/shop\.example\/unsubscribe\?token=/);
  expect(mail.headers.get('list')).toMatchObject({ unsubscribe: { url: url.href } });
  expect(mail.headerLines.map(({ line }) => line)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(mail.text).toContain(url.href);

  expect(await change(token)).toEqual({ _unsubscribe: true });
  await isBack(ann);
  await expect.poll(() => states(ann), { timeout: 10_000 }).toEqual(['SENT', 'DROPPED']);

  expect(await change(token, true)).toEqual({ _unsubscribe: true });
  await isBack(ann);
  await expect.poll(() => states(ann), { timeout: 10_000 }).toEqual(['SENT', 'DROPPED', 'SENT']);
  expect(alerts(ann)).toHaveLength(2);
});

test('a token stops the letters of its own person only, and a changed one nothing', async () => {
  const [ann, bo] = [await signUp(shop), await signUp(shop)];
  const { token } = await alerted(ann);

  for (const other of ['', 'nonsense', token.slice(1), `${token.slice(0, -4)}AAAA`]) {
    expect(await change(other)).toEqual({ _unsubscribe: false });
  }
  expect(await shop.database.sql('select * from users.notification_preference where not enabled')).toHaveLength(0);
  await change(token);
  await isBack(bo);
  expect(await until(async () => alerts(bo)[0])).toBeDefined();
});

test('letters of a purchase or an account cannot be stopped', async () => {
  const ann = await signUp(shop);
  await shop.send({
    kind: 'PASSWORD_CHANGED',
    to: { userId: ann.viewer.userId! },
    data: { at: '2026-01-01T00:00:00Z' },
  });
  const mails = await until(async () => {
    const found = server.to(ann.email);
    return found.length === 2 && found;
  });

  expect(mails.map(({ headers }) => headers.has('list'))).toEqual([false, false]);
});
