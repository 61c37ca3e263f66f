import { flushCompileCache } from 'node:module';
import { argv } from 'node:process';
import { MikroORM } from '@mikro-orm/postgresql';
import { CheckoutShop, SubgraphBuyer } from './checkout-shop.ts';

/** The task from `letter-crash.test.ts` for the process that is killed. */
export interface Task {
  crashAfter: string;
  env: Record<string, string>;
}

/** What the process prints, as one line of JSON, before it is killed. */
export interface Begun {
  userId: string;
  addressId: string;
}

const { databaseUrl, crashAfter, env }: Task & { databaseUrl: string } = JSON.parse(argv[2] ?? '');
const shop = await CheckoutShop.open(databaseUrl, { ...env, LETTER_CRASH_AFTER: crashAfter });
// Node writes its compile cache at exit, which this process never reaches.
flushCompileCache();
const say = (begun: Begun) => console.log(JSON.stringify(begun));

async function buys(): Promise<void> {
  const buyer = await shop.buyer();
  const { skuId } = await shop.goods();
  say({ userId: buyer.viewer.userId!, addressId: buyer.addressId });
  await buyer.buys(skuId);
}

/** An administrator who is refused: there is no such order. */
async function acts(): Promise<void> {
  const viewer = await shop.administrator();
  say({ userId: viewer.userId!, addressId: '' });
  await shop.ask(
    'orders',
    `mutation { recordDelivery(orderId: "${viewer.userId}") { userErrors { code } } }`,
    {},
    viewer,
  );
}

/** Somebody with a cart whose account is deleted at once. */
async function leaves(): Promise<void> {
  const { userId, sessionId } = await shop.administrator();
  const buyer = new SubgraphBuyer(shop, { userId: userId!, sessionId: sessionId!, role: 'USER' }, '');
  await buyer.add((await shop.goods()).skuId);
  say({ userId: userId!, addressId: '' });
  await buyer.ask('users', 'mutation { requestAccountDeletion(input: {}) { userErrors { code } } }');
  const { em } = await MikroORM.init({ clientUrl: databaseUrl, discovery: { warnWhenNoEntities: false } });
  await em.getConnection().execute(`insert into events.job (name, data) values ('users.deleteAccounts', '{}')`);
}

const tasks: Record<string, () => Promise<void>> = { ENTRY_DUE: acts, ACCOUNT_DELETED: leaves };
await (tasks[crashAfter] ?? buys)();
// The process is killed on the way.
await new Promise((resolve) => setTimeout(resolve, 30_000));
