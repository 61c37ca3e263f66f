// Fires each of the nine alerts of the article once by a real fault of a running shop, and says after how long its
// receiver heard of it: node --import tsx deploy/observe/fire/fire-alerts.ts, after a build. Needs Prometheus,
// Alertmanager and the exporter of machines (Debian: prometheus, prometheus-alertmanager, prometheus-node-exporter).
import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { freemem, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, startPostgres } from '@minijd/engines';
import { GraphQLClient } from '@minijd/testkit';
import { until } from '@minijd/testkit/until';
import pg from 'pg';
import { ClientBuyer, signUp } from '../../../shop/tests/people/people.ts';
import { type Watching, watch } from './watch-here.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** How much more memory than now the fault takes, as a share of the machine's. */
const MEMORY_SHARE = 0.03;
const WITHIN_MS = 60_000;

/** A fault, until the function that comes back ends it. */
type Fault = () => Promise<() => Promise<void> | void>;

const folder = await mkdtemp(join(tmpdir(), 'minijd-alerts-'));
const children: ChildProcess[] = [];
const run = (command: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
  const log = openSync(join(folder, 'output.log'), 'a');
  const child = spawn(command, args, { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', log, log] });
  children.push(child);
  return child;
};

const postgres = await startPostgres({ directory: join(folder, 'postgres'), durable: false, log: () => {} });
const owner = new pg.Pool({ connectionString: postgres.url, max: 4 });
const [port, metrics, machine] = [await freePort(), await freePort(), await freePort()];
const shop = run(process.execPath, [process.env.SHOP_BUNDLE ?? 'dist/shop.js'], {
  ...{ NODE_ENV: 'development', PORT: String(port), HOST: '127.0.0.1', METRICS_PORT: String(metrics) },
  ...{ DATABASE_URL: postgres.url, DATABASE_OWNER_URL: '', REDIS_URL: '' },
  ...{ MINIJD_DIRECTORY: join(folder, 'shop'), FIELD_RATE_LIMITS: 'off', SANDBOX_PAYMENT_DELAY_MS: '50' },
  ...{ SIGN_IN_LIMIT_PER_ADDRESS: '100000', GUEST_OPERATIONS_PER_SECOND: '0', PERSON_OPERATIONS_PER_SECOND: '0' },
  ...{
    CACHE_MEGABYTES: '0',
    UNPAID_ORDERS: '1000',
    UNPAID_UNITS: '100000',
    UNPAID_UNITS_PER_SKU: '1000',
    LOG_LEVEL: 'silent',
  },
});
run('prometheus-node-exporter', [`--web.listen-address=127.0.0.1:${machine}`]);
const url = `http://127.0.0.1:${port}`;
await until(async () => (await fetch(`${url}/readyz`).catch(() => undefined))?.ok, { withinMs: 180_000 });

const used = 1 - freemem() / totalmem();
const targets = [
  { job: 'gateway', address: `127.0.0.1:${metrics}` },
  { job: 'node', address: `127.0.0.1:${machine}` },
];
const lowNow = /^minijd_stock_low_skus (\d+)/m.exec(await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text());
const watching = await watch(folder, targets, { memory: used + MEMORY_SHARE / 2, lowSkus: Number(lowNow?.[1] ?? 0) });

/** Does something again and again until it is stopped; what fails is part of the fault. */
function again(pause: number, work: () => Promise<unknown>): () => Promise<void> {
  let going = true;
  const loop = (async () => {
    while (going) {
      await work().catch(() => {});
      await delay(pause);
    }
  })();
  return () => {
    going = false;
    return loop;
  };
}

const products = () => new GraphQLClient(url).ask('{ products(first: 3) { nodes { id name } } }');

async function buyer(): Promise<ClientBuyer> {
  const client = new GraphQLClient(url);
  await signUp(client);
  const address = { recipient: '李雷', phone: '13800138000', province: '北京市', city: '北京市', district: '海淀区' };
  const save = 'mutation($input: AddressInput!) { saveAddress(input: $input) { address { id } } }';
  const { saveAddress } = await client.ask(save, { input: { ...address, street: '中关村大街1号' } });
  return new ClientBuyer(client, saveAddress.address.id);
}

interface Sku {
  id: string;
  available: number;
}

/** The SKU of these with most units. */
async function someSku(wanted: (sku: Sku) => boolean = () => true): Promise<Sku> {
  const query = '{ products(first: 60) { nodes { skus { id available } } } }';
  const { products: found } = await new GraphQLClient(url).ask(query);
  const skus = found.nodes.flatMap((one: { skus: Sku[] }) => one.skus).filter(wanted) as Sku[];
  return skus.sort((one, other) => other.available - one.available)[0]!;
}

/** The drops come first: failures of the shop would inhibit them. */
const FAULTS: Record<string, Fault> = {
  // Orders come, and then they do not.
  OrderVolumeDrop: async () => {
    const [ann, sku] = [await buyer(), await someSku()];
    const stop = again(100, () => ann.buys(sku.id));
    await delay(12_000);
    await stop();
    return () => {};
  },
  UserRegistrationDrop: async () => {
    const stop = again(100, () => signUp(new GraphQLClient(url)));
    await delay(12_000);
    await stop();
    return () => {};
  },
  HighPaymentFailureRate: async () => {
    const [ann, sku] = [await buyer(), await someSku()];
    return again(50, async () => {
      const order = await ann.buys(sku.id);
      await ann.pay(order.id, { paymentToken: 'sandbox_decline' });
    });
  },
  // Somebody buys all units of a SKU but two.
  LowStockAlert: async () => {
    const { id, available } = await someSku((one) => one.available > 20 && one.available < 150);
    await (await buyer()).buys(id, available - 2);
    return () => {};
  },
  HighCPUUsage: async () => {
    const busy = Array.from({ length: 4 }, () => run(process.execPath, ['-e', 'for (;;);']));
    return () => busy.forEach((one) => void one.kill('SIGKILL'));
  },
  // The share at which the alert fires is set a little above what is in use now: nobody else may be harmed.
  HighMemoryUsage: async () => {
    const bytes = Math.round(totalmem() * MEMORY_SHARE);
    const greedy = run(process.execPath, [
      '-e',
      `globalThis.kept = Buffer.alloc(${bytes}, 1); setInterval(() => {}, 1000)`,
    ]);
    return () => void greedy.kill('SIGKILL');
  },
  // A table is gone: statements of the catalogue fail.
  HighErrorRate: async () => {
    await owner.query('alter table catalog.product rename to product_away');
    const stop = again(50, products);
    return async () => {
      await stop();
      await owner.query('alter table catalog.product_away rename to product');
    };
  },
  // Another session holds the table of products: whoever reads them waits for three seconds.
  HighResponseTime: async () => {
    const asking = Array.from({ length: 4 }, () => again(20, products));
    const holding = again(50, async () => {
      const session = await owner.connect();
      await session.query('begin; lock table catalog.product in access exclusive mode');
      await delay(3000);
      await session.query('rollback');
      session.release();
    });
    return async () => void (await Promise.all([holding(), ...asking.map((stop) => stop())]));
  },
  ServiceDown: async () => {
    shop.kill('SIGKILL');
    return () => {};
  },
};

async function fire(alert: string, fault: Fault, { heard, ask }: Watching): Promise<string> {
  if (await ask(`ALERTS{alertname="${alert}", alertstate="firing"}`)) return 'fires already, without the fault';
  const began = performance.now();
  const end = await fault();
  // What arrived before the fault is of another one.
  const found = await until(async () => heard.find((one) => one.labels.alertname === alert && one.at > began), {
    withinMs: WITHIN_MS,
  }).catch(() => undefined);
  await end();
  return found ? `${((found.at - began) / 1000).toFixed(1)} s, to ${found.receiver}` : 'NOT HEARD';
}

const wanted = process.argv.slice(2);
try {
  for (const [alert, fault] of Object.entries(FAULTS)) {
    if (wanted.length > 0 && !wanted.includes(alert)) continue;
    const outcome = await fire(alert, fault, watching);
    console.log(`${alert.padEnd(24)} ${outcome}`);
    if (outcome === 'NOT HEARD') process.exitCode = 1;
  }
} finally {
  await watching.stop();
  for (const child of children) child.kill('SIGKILL');
  await owner.end();
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
