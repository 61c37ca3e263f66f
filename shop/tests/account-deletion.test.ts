import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type Answer, type GraphQLClient, queuesIdle, until } from '@minijd/testkit';
import { createDataDownload, httpExecutor } from '@minijd/web/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { SELLER, sell, sku } from './goods/goods.ts';
import { ClientBuyer, signUp, staff } from './people/people.ts';
import { type Shape, startShape } from './shape/shape.ts';
import { textsWith } from './texts-with.ts';

const PASSWORD = 'Wq7-plum-tractor-29';
const EMAIL = 'quince.zebulon@leavers.example';
/** What tells who somebody is, none of which is in the shop otherwise. */
const WHO = {
  email: EMAIL,
  name: 'Zebulon Quince',
  phone: '13912345678',
  recipient: '闫暗华',
  street: '无名胡同77号',
  other: 'invoices@leavers.example',
  former: 'former@leavers.example',
};
/** Where something of the person may stay, and why: docs/privacy.md. */
const KEPT = [
  // Books: what is printed on an invoice.
  'orders.invoice.title',
  'orders.issued_invoice.title',
  // Payloads of jobs that are done, for a week: less than the days to come back.
  'events.job_common.data',
  // The same rows, as the table that it is a partition of shows them.
  'events.job.data',
  // The last letter, where a shop without a mail server shows its letters.
  'users.letter_record.email',
];
const ERRORS = 'userErrors { code message }';

let shop: Shape;
let seller: GraphQLClient;
let admin: GraphQLClient;
beforeAll(async () => {
  shop = await startShape('in-process');
  await sell(shop, [
    { slug: 'lamp', name: bilingual('台灯 | Lamp'), seller: SELLER, skus: [sku('LAMP', { stock: 99 })] },
  ]);
  [seller, admin] = [await staff(shop, 'SELLER', SELLER), await staff(shop, 'ADMIN')];
});
afterAll(() => shop.stop());

const ADDRESS = {
  ...{ recipient: WHO.recipient, phone: WHO.phone, street: WHO.street },
  ...{ province: '北京市', city: '北京市', district: '朝阳区' },
};

async function payload(client: GraphQLClient, mutation: string, input: object, fields = ''): Promise<Answer> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { it: ${mutation}(input: $input) { ${fields} ${ERRORS} } }`;
  return (await client.ask(query, { input })).it;
}
const done = async (...given: Parameters<typeof payload>) => {
  const answer = await payload(...given);
  expect(answer.userErrors).toEqual([]);
  return answer;
};
const codes = ({ userErrors }: Answer) => userErrors.map(({ code }: Answer) => code);

const signIn = (input: object = {}) =>
  payload(
    shop.client(),
    'signIn',
    { email: EMAIL, password: PASSWORD, ...input },
    'user { id } tokens { accessToken }',
  );

function clientWith(accessToken: string): GraphQLClient {
  const client = shop.client();
  client.headers.authorization = `Bearer ${accessToken}`;
  return client;
}

/** Somebody who has done everything that leaves something behind; nothing of it is open. */
async function leaver(): Promise<{ ann: ClientBuyer; userId: string; order: Answer }> {
  const opened = await done(
    shop.client(),
    'signUp',
    { email: EMAIL, password: PASSWORD, displayName: WHO.name },
    'user { id } tokens { accessToken }',
  );
  const client = clientWith(opened.tokens.accessToken);
  await done(client, 'updateProfile', { phone: WHO.phone, birthday: '1990-02-28', gender: 'OTHER', language: 'en' });
  const save = `mutation($input: AddressInput!) { saveAddress(input: $input) { address { id } ${ERRORS} } }`;
  const { saveAddress } = await client.ask(save, { input: ADDRESS });
  const ann = new ClientBuyer(client, saveAddress.address.id);
  const { product, shop: lantern } = await client.ask(
    `{ product(slug: "lamp") { id skus { id } } shop(slug: "${SELLER}") { id } }`,
  );
  const skuId: string = product.skus[0].id;
  await ann.add(skuId);
  await client.ask(
    `mutation { addFavorite(productId: "${product.id}") { ${ERRORS} } followShop(sellerId: "${lantern.id}") { ${ERRORS} } }`,
  );
  await done(client, 'alertOnPriceDrop', { productId: product.id, targetPrice: '1.00' });
  const { order } = await ann.place({
    lines: [{ skuId, quantity: 2 }],
    buyerNote: `For ${WHO.name}`,
    invoice: { kind: 'COMPANY', title: `${WHO.name} Ltd`, taxNumber: '91310000MA1K35X01A', email: WHO.other },
  });
  await ann.pay(order.id);
  await ann.reaches(order.id, 'PAID');
  await done(seller, 'shipOrder', { orderId: order.id, carrier: 'SF Express', trackingNo: randomUUID() });
  await admin.ask('mutation($id: ID!) { recordDelivery(orderId: $id) { userErrors { code } } }', { id: order.id });
  await ann.reaches(order.id, 'DELIVERED');
  const [line] = order.lines;
  await until(async () => {
    const review = { orderLineId: line.id, rating: 1, content: `Not for ${WHO.name}.` };
    return codes(await payload(client, 'submitReview', review)).length === 0;
  });
  const request = {
    ...{ orderId: order.id, kind: 'RETURN', reason: 'CHANGED_MIND', idempotencyKey: randomUUID() },
    ...{ lines: [{ orderLineId: line.id, quantity: 1 }], text: `Bring it to ${WHO.street}` },
  };
  const { afterSale } = await done(client, 'requestAfterSale', request, 'afterSale { id }');
  await client.ask(`mutation { withdrawAfterSale(id: "${afterSale.id}") { ${ERRORS} } }`);
  await notifyPartner(order.id, opened.user.id);
  await queuesIdle(shop.database);
  return { ann, userId: opened.user.id, order };
}

/** What a partner was sent of the order, as the log of its webhook has it. */
async function notifyPartner(orderId: string, userId: string): Promise<void> {
  const [hook, body] = [randomUUID(), JSON.stringify({ recipient: WHO })];
  await shop.database.sql(
    `insert into orders.webhook (id, owner_id, url, events, selection, locale, active, created_at, secret_rotated_at)
     select $1, $2, 'https://partner.example/', '[]', '{ id }', 'en', false, now(), now()`,
    [hook, userId],
  );
  await shop.database.sql(
    `insert into orders.webhook_delivery (id, webhook_id, type, order_id, occurred_at, status, body, attempts, give_up_at)
     values ($1, $2, 'ORDER_PAID', $3, now(), 'DELIVERED', $4, '[]', now())`,
    [randomUUID(), hook, orderId, body],
  );
}

/** Everything of the person, by the handler that the shop's servers have. */
async function download(client: GraphQLClient): Promise<{ status: number; text: string }> {
  const gateway = httpExecutor(`${shop.url}/graphql`);
  let failed: unknown;
  const onError = (error: unknown) => {
    failed = error;
  };
  const handle = createDataDownload(gateway.execute, { onError });
  const server = createServer((request, response) => void handle(request, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  try {
    const response = await fetch(`http://127.0.0.1:${port}/account/data.json`, { headers: client.headers });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    throw failed ?? error;
  } finally {
    server.close();
    await gateway.close();
  }
}

/** As if the grace period were over. */
async function daysPass(userId: string): Promise<void> {
  await shop.database.sql(`update users."user" set deletion_due_at = now() where id = $1`, [userId]);
  await shop.database.sql(`insert into events.job (name, data) values ('users.deleteAccounts', '{}')`);
}

test('an account: downloaded, about to be deleted, kept, and deleted for good', { timeout: 120_000 }, async () => {
  const { ann, userId, order } = await leaver();
  const { client } = ann;

  // All there is, and nothing of others.
  await signUp(shop.client(), 'Somebody else');
  expect(await download(shop.client())).toMatchObject({ status: 401 });
  const { status, text } = await download(client);
  expect({ status, text }).toMatchObject({ status: 200 });
  const data = JSON.parse(text);
  for (const word of Object.values({ ...WHO, former: '' })) expect(text).toContain(word);
  expect(text).not.toMatch(/argon2|Somebody else|refreshToken|sealed/);
  expect(data.orders).toMatchObject([{ orderNo: order.orderNo }]);
  for (const list of ['reviews', 'favourites', 'followedShops', 'messages', 'sessions', 'afterSaleRequests']) {
    expect([list, data[list].length > 0]).toEqual([list, true]);
  }

  // What is open keeps it.
  const open = await ann.buys((await client.ask('{ cart { lines { sku { id } } } }')).cart.lines[0].sku.id);
  expect((await client.ask('{ me { deletionObstacles { kind count } } }')).me.deletionObstacles).toEqual([
    { kind: 'OPEN_ORDERS', count: 1 },
  ]);
  expect(codes(await payload(client, 'requestAccountDeletion', {}))).toEqual(['DELETION_BLOCKED']);
  await done(client, 'cancelOrder', { orderId: open.id, reason: `${WHO.name} moved` });

  // The password must have been given lately, as for the download.
  await shop.database.sql(`update users.session set confirmed_at = now() - interval '1 day' where user_id = $1`, [
    userId,
  ]);
  expect(codes(await payload(client, 'requestAccountDeletion', {}))).toEqual(['PASSWORD_REQUIRED']);
  expect(await download(client)).toMatchObject({ status: 403 });
  await done(client, 'confirmPassword', { password: PASSWORD });

  const { deletionDueAt } = await done(client, 'requestAccountDeletion', { keepReviews: false }, 'deletionDueAt');
  expect(Math.round((Date.parse(deletionDueAt) - Date.now()) / 86_400_000)).toBe(14);
  await until(async () => (await client.send({ query: '{ me { id } }' })).status === 401);
  const seen = 'query($id: ID!) { order(id: $id) { buyer { deletionDueAt deletedAt email } } }';
  const buyerOf = async (by: GraphQLClient) => (await by.ask(seen, { id: order.id })).order.buyer;
  expect(await buyerOf(admin)).toEqual({ deletionDueAt, deletedAt: null, email: EMAIL });

  // Whoever signs in is asked, and may stay.
  expect(codes(await signIn({ password: 'not it, surely' }))).toEqual(['INVALID_CREDENTIALS']);
  expect(codes(await signIn())).toEqual(['DELETION_REQUESTED']);
  const { tokens } = await signIn({ keepAccount: true });
  const back = clientWith(tokens.accessToken);
  expect((await back.ask('{ me { deletionDueAt email } }')).me).toEqual({ deletionDueAt: null, email: EMAIL });
  await shop.database.sql(`insert into events.job (name, data) values ('users.deleteAccount', $1)`, [{ userId }]);
  await queuesIdle(shop.database);
  expect((await back.ask('{ me { email addresses { id } } }')).me).toMatchObject({ email: EMAIL, addresses: [{}] });

  // This time for good, with letters that went to another address.
  await done(back, 'requestEmailChange', { email: WHO.former });
  const elsewhere = `select from users.letter_record where email = $1 and state = 'SENT'`;
  await until(async () => (await shop.database.sql(elsewhere, [WHO.former])).length > 0);
  await done(back, 'requestAccountDeletion', { keepReviews: false });
  const letters = () =>
    shop.database.sql<{ kind: string; email: string }>(
      `select kind, email from users.letter_record where kind like 'ACCOUNT_DELET%' and state = 'SENT' order by kind`,
    );
  await until(async () => (await letters()).length === 2);
  await daysPass(userId);
  await until(async () => (await letters()).some(({ kind }) => kind === 'ACCOUNT_DELETED'));
  await queuesIdle(shop.database);
  expect(await letters()).toEqual([{ kind: 'ACCOUNT_DELETED', email: EMAIL }]);
  expect(codes(await signIn({ keepAccount: true }))).toEqual(['INVALID_CREDENTIALS']);
  expect(await buyerOf(admin)).toMatchObject({ deletionDueAt: null, email: null });
  expect(await textsWith(shop.database, Object.values(WHO), KEPT)).toEqual([]);

  // Books and shop go on without them.
  const left = await admin.ask(
    'query($id: ID!) { order(id: $id) { total { amount } invoice { title } lines { quantity } } }',
    {
      id: order.id,
    },
  );
  expect(left.order).toEqual({ total: order.total, invoice: { title: `${WHO.name} Ltd` }, lines: [{ quantity: 2 }] });
  const { product } = await admin.ask('{ product(slug: "lamp") { ratingSummary { count } reviews { totalCount } } }');
  expect(product).toEqual({ ratingSummary: { count: 0 }, reviews: { totalCount: 0 } });

  // The job again changes nothing, and the address is free.
  await shop.database.sql(`insert into events.job (name, data) values ('users.deleteAccount', $1)`, [{ userId }]);
  await queuesIdle(shop.database);
  expect(await letters()).toHaveLength(1);
  await done(shop.client(), 'signUp', { email: EMAIL, password: PASSWORD });
});

test('reviews that are kept have no name any more', async () => {
  const client = shop.client();
  const opened = await done(
    client,
    'signUp',
    { email: 'keeper@leavers.example', password: PASSWORD },
    'user { id } tokens { accessToken }',
  );
  client.headers.authorization = `Bearer ${opened.tokens.accessToken}`;
  const [{ id: productId }] = (await admin.ask('{ products { nodes { id } } }')).products.nodes;
  await shop.database.sql(
    `insert into reviews.review (id, product_id, author_id, anonymous, rating, content, helpful_count, created_at)
     values ($1, $2, $3, false, 5, 'Bright', 0, now())`,
    [randomUUID(), productId, opened.user.id],
  );
  await done(client, 'requestAccountDeletion', {});
  await daysPass(opened.user.id);
  const shown = async () =>
    (await admin.ask('{ product(slug: "lamp") { reviews { nodes { content author { displayName } } } } }')).product
      .reviews.nodes;
  await until(async () => (await shown())[0]?.author === null);
  expect(await shown()).toEqual([{ content: 'Bright', author: null }]);
});

test('sellers and administrators stay until somebody takes that over', async () => {
  const kinds = async (client: GraphQLClient) =>
    (await client.ask('{ me { deletionObstacles { kind } } }')).me.deletionObstacles.map(({ kind }: Answer) => kind);
  expect(await kinds(seller)).toContain('OPEN_SHOP');
  expect(await kinds(admin)).toEqual(['STAFF']);
});
