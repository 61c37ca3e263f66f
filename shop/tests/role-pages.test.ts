import type { GraphQLClient, TestBrowser } from '@minijd/testkit';
import { expect, test, vi } from 'vitest';
import { useStorefront } from './own-storefront.ts';
import { pageOf } from './people/page-buyer.ts';
import { administrator, proven, signIn } from './people/people.ts';
import type { Shape } from './shape/shape.ts';

let shop: Shape;
let browser: TestBrowser;
useStorefront(async (own) => {
  ({ shop, browser } = own);
});

/** Within a second of a change tokens with the old rights are invalid. */
const isRefused = (client: GraphQLClient, query: string) =>
  vi.waitFor(
    async () => {
      const { body } = await client.send({ query });
      expect(body.errors?.[0]?.extensions.code).toMatch('UNAUTHENTICATED');
    },
    { timeout: 1000, interval: 50 },
  );

const ORDERS = '{ managedOrders { totalCount } }';

test('an administrator gives a role, changes what it permits, and cannot leave the shop without a super administrator', async () => {
  const page = await pageOf(browser, await administrator(shop, 'SUPER'));
  const main = page.getByRole('main');
  const dialog = page.getByRole('alertdialog');
  const ann = await proven(shop, 'Ann Clerk');
  const { me } = await ann.ask('{ me { email } }');

  await page.goto(`${shop.url}/admin/roles`, { waitUntil: 'networkidle' });
  await main.getByRole('textbox', { name: 'E-mail' }).fill(me.email);
  await main.getByRole('combobox', { name: 'Role' }).selectOption('Support');
  await main.getByRole('button', { name: 'Give a role' }).click();
  await dialog.getByRole('button', { name: 'Give a role' }).click();
  await isRefused(ann, '{ me { id } }');
  const support = main.getByRole('region', { name: 'Support administrators' });
  await support.getByText('Ann Clerk').waitFor();

  const clerk = await signIn(shop, me.email);
  await clerk.ask(ORDERS);
  const desk = await pageOf(browser, clerk);
  expect((await desk.goto(`${shop.url}/admin/roles`))?.status()).toBe(403);
  await desk.getByText('It needs the permission “See roles of administrators” (role:read).').waitFor();
  await desk.getByText('Administrators with “Give and change roles of administrators” can give it to you').waitFor();
  await desk.goto(`${shop.url}/admin/orders`, { waitUntil: 'networkidle' });
  const names = await desk.getByRole('navigation', { name: 'Workbench' }).getByRole('link').allTextContents();
  expect(names.map((name) => name.trim())).toEqual([
    'To ship',
    'All orders',
    'Returns & refunds',
    'Categories',
    'Brands',
    'Stock',
    'Warehouses',
    'Review moderation',
    'Coupons',
    'Home page',
    'Spend discounts',
    'Refunds',
    'Payment check',
    'Sellers',
    'People',
  ]);
  await desk.context().close();

  await main.getByRole('checkbox', { name: 'See every order: Support' }).uncheck();
  await main.getByText('1 change is not saved').waitFor();
  await main.getByRole('button', { name: 'Save changes' }).click();
  await dialog.getByText('Support may no longer: See every order').waitFor();
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await isRefused(clerk, ORDERS);
  await page.getByText('The roles are saved.').waitFor();
  const again = await signIn(shop, me.email);
  expect((await again.send({ query: ORDERS })).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');

  expect(await main.getByRole('checkbox', { name: 'See every order: Super' }).isDisabled()).toBe(true);
  const supers = main.getByRole('region', { name: 'Super administrators' });
  await supers.getByRole('button', { name: 'Take away Super from ADMIN' }).click();
  await dialog.getByRole('button', { name: 'Take away' }).click();
  await dialog.getByText('This is the last super administrator.').waitFor();
  await page.context().close();
}, 60_000);
