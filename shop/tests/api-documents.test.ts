import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@minijd/engines';
import { type GraphQLClient, TestProcess } from '@minijd/testkit';
import { until } from '@minijd/testkit/until';
import { buildSchema, isEnumType, parse, specifiedRules, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { type DocumentRequest, documentRequests, filledIn } from './document-requests.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { APPLICATION, apply, createKey } from './partner-driver.ts';
import { buyer, type ClientBuyer, PASSWORD, staff } from './people/people.ts';
import { type Shape, startShape } from './shape/shape.ts';
import { temporaryFolder } from './shape/temporary-folder.ts';
import { create } from './webhook-driver.ts';

const SLUG = 'orvane-k3-pro';
const run = promisify(execFile);

let shop: Shape;
let ann: ClientBuyer;
let seller: GraphQLClient;
let values: Record<string, string>;
beforeAll(async () => {
  shop = await startShape('in-process', { env: { NODE_ENV: 'test', PARTNER_WEBHOOK_PRIVATE_ADDRESSES: 'true' } });
  const phone = {
    slug: SLUG,
    name: bilingual('奥雯 K3 Pro | Orvane K3 Pro'),
    reviews: [{ author: 'Bo', rating: 5 as const }],
  };
  await sell(shop, [
    { slug: 'lamp', name: bilingual('灯 | Lamp'), skus: [sku('lamp', { stock: 1000 })] },
    { ...phone, skus: [sku('k3', { stock: 1000 })] },
  ]);
  ann = await buyer(shop);
  seller = await staff(shop, 'SELLER', 'lantern');
  const skuId = (await skuIds(ann.client, SLUG)).k3!;
  const { product } = await ann.client.ask(`{ product(slug: "${SLUG}") { id } }`);
  const order = await ann.paid(skuId);
  const { me } = await ann.client.ask('{ me { email } }');
  values = {
    email: me.email,
    skuId,
    productId: product.id,
    orderId: order.id,
    addressId: ann.addressId,
    password: PASSWORD,
  };
});
afterAll(() => shop?.stop());

const TOKENS = 'mutation($input: SignInInput!) { signIn(input: $input) { tokens { accessToken refreshToken } } }';

/** A new session of the buyer, or another client. */
async function clientOf(who: DocumentRequest['as']): Promise<{ client: GraphQLClient; refreshToken: string }> {
  if (who === 'seller') return { client: seller, refreshToken: '' };
  const client = shop.client();
  if (who === 'guest') return { client, refreshToken: '' };
  const { signIn } = await client.ask(TOKENS, { input: { email: values.email, password: PASSWORD } });
  client.headers.authorization = `Bearer ${signIn.tokens.accessToken}`;
  return { client, refreshToken: signIn.tokens.refreshToken };
}

describe('docs/api', () => {
  const requests = documentRequests();
  const named = (kind: DocumentRequest['kind']) =>
    requests.filter((one) => one.kind === kind).map((one) => [`${one.page}:${one.line}`, one] as const);

  test.each(named('graphql'))('%s is answered', async (_place, { text, variables, as, refused }) => {
    const { client, refreshToken } = await clientOf(as);
    const filled = filledIn(variables ?? '{}', { ...values, refreshToken, key: crypto.randomUUID() });
    expect(filled).not.toMatch(/"<\w+>"/);
    const body = { query: text, variables: JSON.parse(filled) as Record<string, unknown> };
    if (text.startsWith('subscription')) return expect(await streamOf(client, body)).toBe(200);
    const answer = (await client.send(body)).body;
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(refused ? [refused] : undefined);
    return undefined;
  });

  test.each(named('sh'))('%s is a command that works', async (_place, { text }) => {
    const command = filledIn(text.replaceAll('https://shop.example', shop.url), values);
    // Some write files.
    const folder = await temporaryFolder();
    onTestFinished(folder.remove);
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', command], { cwd: folder.path });
    expect(stdout).not.toContain('"errors"');
  });

  test('the explorer begins with operations that work', async () => {
    const text = readFileSync('gateway/explorer/operations.graphql', 'utf8');
    const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
    expect(validate(schema, parse(text), specifiedRules)).toEqual([]);
    const names = [...text.matchAll(/^query (\w+)/gm)].map(([, name = '']) => name);
    expect(names.length).toBeGreaterThan(8);
    const variables = { slug: SLUG, search: { text: 'phone', pageSize: 5 }, ids: [values.productId, values.skuId] };
    for (const operationName of names) {
      const { body } = await ann.client.send({ query: text, operationName, variables });
      expect([operationName, body.errors]).toEqual([operationName, undefined]);
    }
  });

  test('names every code of an error', () => {
    const page = readFileSync('docs/api/errors.md', 'utf8');
    const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
    const codes = schema.getType('UserErrorCode');
    expect(isEnumType(codes) && codes.getValues().filter(({ name }) => !page.includes(`\`${name}\``))).toEqual([]);
    const sources = globSync('{gateway,packages/subgraph}/src/**/*.ts').map((file) => readFileSync(file, 'utf8'));
    const thrown = sources.flatMap((source) =>
      [...source.matchAll(/code: '([A-Z]{2,}_[A-Z_]+)'|Error\([^)]*, '([A-Z_]{4,})'\)/g)].map(
        (match) => match[1] ?? match[2],
      ),
    );
    expect(thrown.length).toBeGreaterThan(15);
    expect([...new Set(thrown)].filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
  });

  test('links to pages that exist', () => {
    const broken = globSync('docs/api/**/*.md').flatMap((page) => {
      const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#]+)(?:#[^)]*)?\)/g)];
      return links.map(([, link = '']) => join(dirname(page), link)).filter((path) => !existsSync(path));
    });
    expect(broken).toEqual([]);
  });
});

/** The status of a stream that begins. */
async function streamOf(client: GraphQLClient, body: object): Promise<number> {
  const leaving = new AbortController();
  const headers = { ...client.headers, 'content-type': 'application/json', accept: 'text/event-stream' };
  const init = { method: 'POST', headers, body: JSON.stringify(body), signal: leaving.signal };
  const { status } = await fetch(`${client.url}/graphql`, init);
  leaving.abort();
  return status;
}

describe('examples', () => {
  const start = (script: string, env: Record<string, string> = {}) =>
    new TestProcess({ script, cwd: '.', env: { MINIJD_URL: shop.url, ...env } });
  const output = (program: TestProcess) => expect.poll(() => program.output, { timeout: 20_000 });
  /** Changes stock until the program tells of it: subscriptions are not acknowledged. */
  const tellsOfStock = async (program: TestProcess) => {
    await output(program).toContain('Watching stock');
    await until(async () => {
      await ann.buys(values.skuId!);
      return program.output.includes('Available now: ');
    });
    await program.kill();
  };

  test('curl', async () => {
    const { stdout } = await run('examples/curl.sh', { env: { PATH: process.env.PATH, MINIJD_URL: shop.url } });
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      ...['Product: Orvane K3 Pro for ¥59.00', 'In the cart: 2', 'Subtotal: 118.00 CNY'],
      ...['First category: electronics', 'Stream: 200 text/event-stream; charset=utf-8'],
    ]);
  });

  test('Apollo Client', async () => {
    const program = start('examples/apollo-client.mjs', { WATCH_MS: '60000' });
    await tellsOfStock(program);
    for (const line of ['First page: Orvane K3 Pro', 'Both pages in the cache: 2', 'Session renewed', 'Signed in: Ann'])
      expect(program.output).toContain(line);
  });

  test('urql', async () => {
    const program = start('examples/urql.mjs', { WATCH_MS: '60000' });
    await tellsOfStock(program);
    for (const line of [
      'Product: Orvane',
      'Session renewed',
      'In the cart: 1',
      'Refused: INVALID_QUANTITY at input.quantity',
    ])
      expect(program.output).toContain(line);
  });

  test('Relay: refetchable fragments compile, and what they compile to is answered', async () => {
    await run('../../node_modules/.bin/relay-compiler', ['--validate'], { cwd: 'examples/relay' });
    const program = start('examples/relay/program.js', { MINIJD_PRODUCT: SLUG });
    await output(program).toContain('Reviews by its id: 1');
    expect(program.output).toContain('Page: Orvane K3 Pro, ¥59.00\nRead again by its id: Orvane K3 Pro');
  });

  test('a native app, with headers alone', async () => {
    const program = start('examples/native/walk-through.mjs');
    await output(program).toContain('Status: PAID');
    for (const line of [
      'Guest: Orvane K3 Pro is in the cart',
      'Signed in: 1 in the cart',
      'Session renewed',
      'Ordered once: true',
    ])
      expect(program.output).toContain(line);
  });

  test("a partner's back end", async () => {
    const admin = await staff(shop, 'ADMIN');
    const scopes = ['ORDERS_READ', 'CATALOG_READ', 'OPERATIONS_WRITE'];
    const { partner } = await apply(seller, { ...APPLICATION, scopes });
    await admin.ask(`mutation { approvePartner(partnerId: "${partner.id}") { userErrors { code } } }`);
    const { secret: key } = await createKey(seller, scopes);
    const about = ['--client', 'example-erp', '--version', '1.0.0', '--url', shop.url];
    const publishing = ['scripts/partner.mjs', 'publish', 'examples/partner/operations.graphql', ...about];
    const { stdout } = await run(process.execPath, publishing, { env: { MINIJD_API_KEY: key } });
    expect(stdout).toBe('Registered 2 operations of example-erp 1.0.0.\n');

    const port = await freePort();
    const selection = '{ order { id } }';
    const webhook = await create(seller, `http://localhost:${port}/`, { selection });
    const program = start('examples/partner/back-end.mjs', {
      ...{ MINIJD_API_KEY: key, WEBHOOK_SECRET: webhook.secret, PORT: String(port) },
    });
    await output(program).toContain('Listening');
    await fetch(`http://localhost:${port}/`, { method: 'POST', body: '{"type":"order.paid"}' });
    await output(program).toContain('Refused: the signature is wrong');
    const { orderNo } = await ann.paid(values.skuId!);
    await output(program).toContain(`To pack: ${orderNo}, 1 × k3\nRead again by its id: Order ${orderNo}`);
    await program.kill();
  });

  test('code generation of Apollo Kotlin and iOS finds the schema and the operations', () => {
    const from = (folder: string, paths: readonly string[]) => paths.map((path) => globSync(join(folder, path)).length);
    const ios = JSON.parse(readFileSync('examples/native/apollo-ios/apollo-codegen-config.json', 'utf8'));
    const { schemaSearchPaths, operationSearchPaths } = ios.input;
    expect(from('examples/native/apollo-ios', [...schemaSearchPaths, ...operationSearchPaths])).toEqual([1, 2]);
    const kotlin = readFileSync('examples/native/apollo-kotlin/build.gradle.kts', 'utf8');
    const [schema = '', operations = ''] = [...kotlin.matchAll(/(?:schemaFiles\.from|srcDir)\("([^"]+)"\)/g)].map(
      ([, path]) => path,
    );
    expect(from('examples/native/apollo-kotlin', [schema, `${operations}/*.graphql`])).toEqual([1, 2]);
    const scalars = [...readFileSync('schema/api.graphql', 'utf8').matchAll(/^scalar (\w+)/gm)].map(([, name]) => name);
    expect(scalars.filter((name) => !kotlin.includes(`mapScalar("${name}"`))).toEqual([]);
  });

  test.each(globSync('examples/native/**/*.graphql'))('%s is valid', (file) => {
    const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'));
    expect(validate(schema, parse(readFileSync(file, 'utf8')), specifiedRules)).toEqual([]);
  });
});
