import { afterAll, beforeAll, expect, test } from 'vitest';
import { letterDriver } from './letter-driver.ts';
import { newEmail, signUp } from './people.ts';

let shop: Awaited<ReturnType<typeof letterDriver>>;
beforeAll(async () => {
  shop = await letterDriver();
});
afterAll(() => shop.stop());

const at = '2026-11-30T04:05:00.000Z';
const soon = () => new Date(Date.now() + 60_000).toISOString();

test('a letter goes to the address a person has, in their language', async () => {
  const ann = await signUp(shop);
  await shop.send({ kind: 'PASSWORD_CHANGED', to: { userId: ann.viewer.userId! }, data: { at } });
  const letter = (await shop.lettersTo(ann.email, 2)).find(({ subject }) => subject.includes('password'));

  expect(letter).toMatchObject({ state: 'SENT', subject: 'Your password was changed' });
  expect(letter!.text).toContain('November 30, 2026 at 12:05');
  expect(letter!.html).toMatch(/^<!doctype html>\n<html lang="en"/);
});

test('a letter tells of a change that was committed, once', async () => {
  const email = newEmail();
  const letter = { kind: 'ACCOUNT_EXISTS', to: { email, language: 'zh-CN' }, data: {} } as const;
  await shop.sendInVain(letter);
  await shop.send({ ...letter, once: 'event-1' }, { ...letter, once: 'event-1' });
  await shop.send({ ...letter, once: 'event-1' });
  await shop.send({ ...letter, once: 'event-2' });

  expect((await shop.lettersTo(email, 2)).map(({ subject }) => subject)).toEqual(['您已有账号', '您已有账号']);
});

test('tokens of links are on no table but sealed, and a link that has expired is not sent', async () => {
  const [email, late] = [newEmail(), newEmail()];
  const path = '/verify-email#token=jackdaws-love';
  await shop.send(
    {
      kind: 'VERIFY_EMAIL',
      to: { email: late, language: 'en' },
      data: { path, expiresAt: '2026-01-01T00:00:00.000Z' },
    },
    { kind: 'VERIFY_EMAIL', to: { email, language: 'en' }, data: { path, expiresAt: soon() } },
  );
  const [sent] = await shop.lettersTo(email);
  const [dropped] = await shop.lettersTo(late);

  expect(sent!.text).toContain('http://localhost:4000/verify-email#token=jackdaws-love');
  expect(dropped).toMatchObject({ state: 'DROPPED', text: null });
  const jobs = await shop.database.sql("select 1 from events.job where data::text like '%jackdaws%'");
  expect(jobs).toEqual([]);
});

test('HTML in data is shown as text', async () => {
  const email = newEmail();
  const browser = '<img src=x onerror=alert(1)> & "Firefox"';
  await shop.send({ kind: 'NEW_DEVICE', to: { email, language: 'en' }, data: { browser, at } });
  const [letter] = await shop.lettersTo(email);

  expect(letter!.text).toContain(`Device: ${browser}\n`);
  expect(letter!.html).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt; &amp; &quot;Firefox&quot;');
  expect(letter!.html).not.toContain('<img src=x');
});
