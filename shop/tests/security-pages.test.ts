import type { GraphQLClient } from '@minijd/testkit';
import { Secret, TOTP } from 'otpauth';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import type { Shape } from './shape/shape.ts';

const PASSWORD = 'a long password of the tests';
const EMAIL = 'ann@security.example';
const MOST_TABS = 120;

let shop: Shape;
let page: Page;
useStorefront(async (own) => {
  shop = own.shop;
  const client = shop.client();
  page = await pageOf(own.browser, client, { baseURL: client.url });
});

/** What an authenticator app shows, `steps` of 30 seconds from now. */
function codeOf(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** Moves the focus by the Tab key alone. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} is not reached by Tab`);
}

async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await page.keyboard.press('Enter');
}

async function typeInto(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  await page.keyboard.type(text);
}

async function givePassword(): Promise<void> {
  await page.goto('/sign-in');
  const main = page.getByRole('main');
  await typeInto(main.getByRole('textbox', { name: 'E-mail' }), EMAIL);
  await typeInto(main.getByLabel('Password', { exact: true }), PASSWORD);
  await page.keyboard.press('Enter');
}

const SESSION = '{ challenge { token } tokens { accessToken } userErrors { code } }';

/** Another client of the same person. */
async function app(secret: string): Promise<GraphQLClient> {
  const client = shop.client();
  const input = { email: EMAIL, password: PASSWORD };
  const { signIn } = await client.ask(`mutation ($input: SignInInput!) { signIn(input: $input) ${SESSION} }`, {
    input,
  });
  const { confirmSignIn } = await client.ask(
    `mutation ($input: ConfirmSignInInput!) { confirmSignIn(input: $input) ${SESSION} }`,
    { input: { challenge: signIn.challenge.token, code: codeOf(secret, 1) } },
  );
  client.headers.authorization = `Bearer ${confirmSignIn.tokens.accessToken}`;
  return client;
}

test('by keyboard alone somebody signs up, sets up a second factor, signs a device out, and signs in with a recovery code', async () => {
  await page.goto('/sign-up');
  const main = page.getByRole('main');
  await typeInto(main.getByRole('textbox', { name: 'Name' }), 'Ann');
  await typeInto(main.getByRole('textbox', { name: 'E-mail' }), EMAIL);
  await typeInto(main.getByRole('textbox', { name: 'Password' }), PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('/');

  await page.goto('/account/security');
  const security = page.getByRole('region', { name: 'Password and security' });
  await press(security.getByRole('button', { name: 'Switch on' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const secret = (await dialog.locator('code').allInnerTexts()).join('').replaceAll(' ', '');
  await typeInto(dialog.getByRole('textbox', { name: 'Code' }), codeOf(secret));
  await page.keyboard.press('Enter');
  await dialog.getByText('opens your account once').waitFor();
  const recoveryCodes = await dialog.locator('code').allInnerTexts();
  expect(recoveryCodes).toHaveLength(10);
  await press(dialog.getByRole('button', { name: 'I have kept them' }));
  await security.getByText('10 recovery codes left.').waitFor();

  const phone = await app(secret);
  await page.reload();
  await press(security.getByRole('button', { name: 'Sign out there' }));
  await expect.poll(async () => (await phone.send({ query: '{ me { id } }' })).status, { timeout: 2000 }).toBe(401);
  await expect.poll(() => security.getByRole('listitem').count()).toBe(1);
  await press(security.getByRole('button', { name: 'Sign out', exact: true }));
  await page.waitForURL('/');

  await givePassword();
  const code = page.getByRole('textbox', { name: 'Code' });
  await code.waitFor();
  await expect.poll(() => code.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
  await page.keyboard.type(codeOf(secret, -1));
  await page.keyboard.press('Enter');
  await page.getByText('was used before').waitFor();
  await code.press('ControlOrMeta+a');
  await page.keyboard.type(recoveryCodes[0]!.toLowerCase());
  await page.keyboard.press('Enter');
  await page.waitForURL('/');
  await page.goto('/account/security');
  await security.getByText('9 recovery codes left.').waitFor();
});
