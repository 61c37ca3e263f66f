import { readFile } from 'node:fs/promises';
import { type TestBrowser, until } from '@minijd/testkit';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import type { Shape } from './shape/shape.ts';

const EMAIL = 'eve@people.example';
const PASSWORD = 'Wq7-plum-tractor-29';
const NEW_PASSWORD = 'quite another horse';

let shop: Shape;
let browser: TestBrowser;
useStorefront((own) => {
  ({ shop, browser } = own);
});

const guest = () => pageOf(browser, shop.client());
const main = (page: Page) => page.getByRole('main');
const textbox = (page: Page, name: string) => main(page).getByRole('textbox', { name });
const button = (page: Page, name: string) => main(page).getByRole('button', { name });

/** Waits for the last letter to an address and returns its link to a page. */
const link = (email: string, path: string): Promise<string> =>
  until(async () => {
    const letters = await shop.database.sql<{ text: string }>(
      `select text from users.letter_record where email = $1 and text like $2 order by id desc limit 1`,
      [email, `%${path}#token=%`],
    );
    return letters[0] && `${shop.url}${path}${/#token=[\w-]+/.exec(letters[0].text)![0]}`;
  });

async function signsUp(page: Page, email: string): Promise<void> {
  await page.goto(`${shop.url}/sign-up`, { waitUntil: 'networkidle' });
  await textbox(page, 'Name').fill('Eve');
  await textbox(page, 'E-mail').fill(email);
  await textbox(page, 'Password').fill(PASSWORD);
  await main(page).getByText('Strong').waitFor();
  await button(page, 'Create account').click();
  await page.getByRole('link', { name: 'Hi, Eve' }).waitFor();
}

async function signsIn(page: Page, password: string, name = EMAIL): Promise<void> {
  await page.goto(`${shop.url}/sign-in`, { waitUntil: 'networkidle' });
  await textbox(page, 'E-mail or phone').fill(name);
  await textbox(page, 'Password').fill(password);
  await button(page, 'Sign in').click();
}
const isIn = (page: Page) => page.getByRole('link', { name: 'Hi, Eve' }).waitFor();

test('somebody signs up, verifies the address by the letter, resets a forgotten password, and signs the other device out', {
  timeout: 90_000,
}, async () => {
  const [laptop, phone] = await Promise.all([guest(), guest()]);
  await signsUp(laptop, EMAIL);
  await laptop.goto(`${shop.url}/account/profile`, { waitUntil: 'networkidle' });
  await main(laptop).getByText('open the link that we sent to eve@people.example').waitFor();
  await button(laptop, 'Send again').click();
  await button(laptop, 'Send again in').waitFor();

  // The letter is opened on another device, where the account's password is required.
  const letters = () => shop.database.sql(`select 1 from users.letter_record where text like '%/verify-email#token=%'`);
  await until(async () => (await letters()).length === 2);
  await phone.goto(await link(EMAIL, '/verify-email'), { waitUntil: 'networkidle' });
  await textbox(phone, 'Password').fill(PASSWORD);
  await button(phone, 'Verify').click();
  await main(phone).getByText('the e-mail address is yours').waitFor();
  await laptop.reload({ waitUntil: 'networkidle' });
  await main(laptop).getByText('Verified', { exact: true }).waitFor();
  expect(await main(laptop).getByText('open the link that we sent').count()).toBe(0);

  await phone.goto(`${shop.url}/sign-in`, { waitUntil: 'networkidle' });
  await main(phone).getByRole('link', { name: 'Forgot password?' }).click();
  await phone.waitForURL(/forgot-password/);
  await button(phone, 'Send link').waitFor();
  await textbox(phone, 'E-mail').fill(EMAIL);
  await button(phone, 'Send link').click();
  await main(phone).getByText('Check your e-mail').waitFor();
  const reset = await link(EMAIL, '/reset-password');
  await phone.goto(reset, { waitUntil: 'networkidle' });
  await textbox(phone, 'New password').fill('password1');
  await main(phone).getByText('Weak').waitFor();
  await button(phone, 'Replace password').click();
  await main(phone).getByText('first ones guessed. Choose').waitFor();
  await textbox(phone, 'New password').fill(NEW_PASSWORD);
  await button(phone, 'Replace password').click();
  await main(phone).getByText('Your password was replaced').waitFor();

  await laptop.goto(`${shop.url}/account`, { waitUntil: 'networkidle' });
  await laptop.waitForURL(/sign-in/);
  await signsIn(phone, PASSWORD);
  await main(phone).getByText("That account or password isn't right.").waitFor();
  await signsIn(phone, NEW_PASSWORD);
  await isIn(phone);
  await signsIn(laptop, NEW_PASSWORD);
  await isIn(laptop);
  await phone.goto(`${shop.url}/account/security`, { waitUntil: 'networkidle' });
  await button(phone, 'Sign out there').click();
  await button(phone, 'Sign out there').waitFor({ state: 'detached' });
  await laptop.goto(`${shop.url}/account`, { waitUntil: 'networkidle' });
  await laptop.waitForURL(/sign-in/);

  const again = await guest();
  await again.goto(reset, { waitUntil: 'networkidle' });
  await textbox(again, 'New password').fill('a third long sentence');
  await button(again, 'Replace password').click();
  await main(again).getByText('This link does not work any more').waitFor();
  await main(again).getByRole('link', { name: 'Ask for a new link' }).click();
  await again.waitForURL(/forgot-password/);
});

test('somebody changes the address by a letter to the new one, and the phone to sign in with', async () => {
  const page = await guest();
  await signsUp(page, 'fay@people.example');
  await page.goto(`${shop.url}/account/profile`, { waitUntil: 'networkidle' });
  await button(page, 'Change e-mail').click();
  await textbox(page, 'New e-mail').fill('new-fay@people.example');
  await button(page, 'Send link').click();
  await main(page).getByText('went to new-fay@people.example').waitFor();
  await page.goto(await link('new-fay@people.example', '/confirm-email'), { waitUntil: 'networkidle' });
  await main(page).getByText('is yours now').waitFor();
  await main(page).getByRole('link', { name: 'To your account' }).click();
  await main(page).getByText('new-fay@people.example').waitFor();

  await button(page, 'Change phone').click();
  await textbox(page, 'Phone').fill('+86 139 0000 0001');
  const contact = page.getByRole('region', { name: 'E-mail and phone' });
  await contact.getByRole('button', { name: 'Save' }).click();
  await main(page).getByText('13900000001').waitFor();
  const other = await guest();
  await signsIn(other, PASSWORD, '139 0000 0001');
  await isIn(other);
});

test('a link without its end, or of nobody, says so and leads on', async () => {
  const page = await guest();
  for (const path of ['/reset-password', '/verify-email', '/confirm-email']) {
    await page.goto(`${shop.url}${path}`, { waitUntil: 'networkidle' });
    await main(page).getByText('The link is incomplete').waitFor();
  }
  for (const path of ['/verify-email', '/confirm-email']) {
    await page.goto(`${shop.url}/`);
    await page.goto(`${shop.url}${path}#token=nobodys`, { waitUntil: 'networkidle' });
    await main(page).getByText('does not work any more').waitFor();
  }
});

/** A picture of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

test('somebody says who they are, has their data, asks for the deletion of the account and comes back', async () => {
  const page = await guest();
  await signsUp(page, 'gil@people.example');
  await page.goto(`${shop.url}/account/profile`, { waitUntil: 'networkidle' });
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'me.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') });
  await main(page).getByText('no picture we can show').waitFor();
  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: PIXEL });
  await main(page).locator('img[src*="/media/avatars/"]').waitFor();
  await page.locator('nav img[src*="/64.webp"]').waitFor();
  await page.getByLabel('Birthday').fill('1990-02-28');
  await page.getByRole('combobox', { name: 'Gender' }).selectOption('Other');
  const stored = page.waitForResponse((response) => response.request().postData()?.includes('birthday') ?? false);
  await button(page, 'Save').click();
  await stored;
  await page.reload({ waitUntil: 'networkidle' });
  expect(await page.getByLabel('Birthday').inputValue()).toBe('1990-02-28');
  const picture = await main(page).locator('img[src*="/media/avatars/"]').getAttribute('src');
  await button(page, 'Remove picture').click();
  await main(page).locator('img[src*="/media/avatars/"]').waitFor({ state: 'detached' });
  await until(async () => (await fetch(`${shop.url}${picture}`)).status === 404);

  await page.goto(`${shop.url}/account/privacy`, { waitUntil: 'networkidle' });
  const saved = page.waitForEvent('download');
  await button(page, 'Download my data').click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(JSON.parse(text).profile).toMatchObject({ email: 'gil@people.example', birthday: '1990-02-28' });

  await button(page, 'Delete my account').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete for good' }).click();
  await main(page).getByText('signed out on all devices').waitFor();
  await signsIn(page, PASSWORD, 'gil@people.example');
  await main(page).getByText('You asked us to delete this account').waitFor();
  await button(page, 'Keep account and sign in').click();
  await isIn(page);
});
