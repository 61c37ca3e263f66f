import { SmtpServer, until } from '@minijd/testkit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openMail } from '../src/letters/index.ts';
import { letterDriver } from './letter-driver.ts';
import { newEmail } from './people.ts';

let server: SmtpServer;
let shop: Awaited<ReturnType<typeof letterDriver>>;
beforeAll(async () => {
  server = await SmtpServer.start();
  shop = await letterDriver({
    env: {
      SMTP_URL: server.url,
      MAIL_FROM: 'MiniJD 迷你京东 <no-reply@shop.example>',
      PUBLIC_URL: 'https://shop.example/',
    },
  });
});
afterAll(async () => {
  await shop?.stop();
  await server?.stop();
});

const at = '2026-01-30T04:05:00.000Z';
const changed = (email: string) =>
  ({
    kind: 'EMAIL_CHANGED',
    to: { email, language: 'zh-CN' },
    data: { newEmail: 'new@example.com', at, contact: 'support@shop.example' },
  }) as const;

test('a mail server gets a letter with both parts, encrypted, that says who it is from', async () => {
  const email = newEmail();
  await shop.send(changed(email));
  const [letter] = await shop.lettersTo(email);
  const [mail] = server.to(email);

  expect(mail).toMatchObject({ subject: '您的邮箱已更换', encrypted: true, messageId: `<${letter!.id}@shop.example>` });
  expect(mail!.from?.value).toEqual([{ name: 'MiniJD 迷你京东', address: 'no-reply@shop.example' }]);
  expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail!.text).toContain('新邮箱: new@example.com');
  expect(mail!.html).toContain('new@example.com');
  // After sending, its content is not stored any more.
  expect(letter).toMatchObject({ state: 'SENT', html: null, text: null });
});

test('while the mail server is unavailable letters wait, and each goes out once when it is back', async () => {
  const emails = [newEmail(), newEmail(), newEmail()];
  await server.stop();
  await shop.send(...emails.map(changed));
  const waiting = await until(async () => {
    const rows = await shop.rows("error like '%ECONNREFUSED%'");
    return rows.length === emails.length && rows;
  });
  expect(waiting.map(({ state }) => state)).toEqual(['WAITING', 'WAITING', 'WAITING']);
  await server.start();

  for (const email of emails) await shop.lettersTo(email);
  expect(emails.map((email) => server.to(email).length)).toEqual([1, 1, 1]);
});

test('a letter that the mail server refuses for good is not tried again', async () => {
  const email = `nobody-${newEmail()}`;
  await shop.send(changed(email));

  expect(await shop.lettersTo(email)).toMatchObject([
    { state: 'REFUSED', error: expect.stringContaining('no such mailbox') },
  ]);
  expect(server.to(email)).toEqual([]);
});

test('a recipient is one address, whatever it looks like', async () => {
  const email = 'ann@example.com,eve@example.com';
  await shop.send(changed(email));
  await shop.lettersTo(email);

  expect(server.mails.filter(({ recipients }) => recipients.includes('eve@example.com'))).toEqual([]);
});

test('in production a letter is not sent without encryption unless SMTP_URL says so', async () => {
  const send = async (query: string) => {
    const mail = openMail({
      ...{ smtpUrl: `${server.url}&${query}`, from: 'shop@shop.example', publicUrl: 'https://shop.example' },
      requireTls: true,
    });
    const email = newEmail();
    const message = { id: email, to: email, subject: 'Hello', html: '<p>Hello</p>', text: 'Hello' };
    await mail.send(message).finally(() => mail.close());
    return server.to(email)[0]?.encrypted;
  };

  expect(await send('ignoreTLS=false')).toBe(true);
  expect(await send('ignoreTLS=true')).toBe(false);
});

test.each([
  ['a mail server that is none', { SMTP_URL: 'http://mail.example' }, /SMTP_URL: must be the address of a mail server/],
  [
    'no sender',
    { SMTP_URL: 'smtp://mail.example', PUBLIC_URL: 'https://a.example' },
    /MAIL_FROM: must be given with SMTP/,
  ],
  [
    'no public address',
    { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@b.example' },
    /PUBLIC_URL: must be given with/,
  ],
  ['a sender that is none', { MAIL_FROM: 'the shop' }, /MAIL_FROM: must be an e-mail address/],
  [
    'production without letters',
    { NODE_ENV: 'production', SESSION_SECRET: 'x8Jw0qvT3nLr6KzY1mBd5Gh2Sf4Pc9Ae' },
    /SMTP_URL: is required in production/,
  ],
])('users does not start with %s', async (_, env, message) => {
  await expect(letterDriver({ env, database: shop.database })).rejects.toThrow(message);
});
