import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../explorer/build-explorer.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { type TinyShop, tinyShop } from './shop/tiny-shop.ts';

let shop: TinyShop;
let gateway: TestGateway;
beforeAll(async () => {
  await buildExplorer();
  shop = await tinyShop();
  gateway = await runGateway(shop, 'in process');
});
afterAll(() => gateway.stop());

test('the explorer needs nothing from the internet', async () => {
  const page = await (await fetch(`${gateway.url}/explorer`)).text();
  const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
  expect(files).toEqual(['/explorer/explorer.css', '/explorer/explorer.js']);
  const workers = ['json', 'graphql', 'editor'].map((name) => `/explorer/${name}-worker.js`);
  for (const file of [...files, ...workers]) {
    const { status, headers } = await fetch(`${gateway.url}${file}`);
    expect([file, status]).toEqual([file, 200]);
    expect(headers.get('content-type')).toMatch(/^text\/(css|javascript)/);
  }
});

test('nothing but the explorer is served from its folder', async () => {
  const { status } = await fetch(`${gateway.url}/explorer/..%2f..%2fpackage.json`);
  expect(status).toBe(404);
});

/** What a browser that asks for /graphql gets. */
const atEndpoint = ({ url }: TestGateway) =>
  fetch(`${url}/graphql`, { headers: { accept: 'text/html,*/*' }, redirect: 'manual' });

test('while developing /graphql is Sandbox: scripts of this server only, no cookies, and the way to the offline explorer', async () => {
  const response = await atEndpoint(gateway);
  const page = await response.text();
  expect(page).toContain('href="/explorer"');
  const scripts = [...page.matchAll(/<script[^>]*>/g)].map(([script]) => script);
  expect(scripts).toEqual(['<script type="module" src="/explorer/sandbox.js">']);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).toContain('frame-src https://sandbox.embed.apollographql.com;');
  expect(policy).toContain(`connect-src ${gateway.url}/graphql`);
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');

  const script = await (await fetch(`${gateway.url}/explorer/sandbox.js`)).text();
  expect(script).toMatch(/includeCookies:(!1|false)/);
  expect(script).toMatch(/handleRequest:\(\w+,\w+\)=>fetch\(\w+,\{\.\.\.\w+,credentials:"omit"\}\)/);
  expect(script).toContain('delete globalThis.WebSocket');
});

test('the schema is text beside the endpoint, for whoever may introspect', async () => {
  const at = (init: RequestInit = {}) => fetch(`${gateway.url}/graphql/schema.graphql`, init);
  const response = await at();
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  const { data } = (await gateway.query(getIntrospectionQuery())).body;
  expect(text).toBe(`${printSchema(buildClientSchema(data))}\n`);
  const again = await at({ headers: { 'if-none-match': response.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
  expect((await at({ method: 'POST' })).status).toBe(405);
  const stranger = await at({ headers: { authorization: 'Bearer of.somebody.else' } });
  expect([stranger.status, (await stranger.text()).includes('UNAUTHENTICATED')]).toEqual([401, true]);
});

test('production serves the bundled explorer, or nothing where that is chosen', async () => {
  const production = await runGateway(shop, 'in process', { production: true });
  const response = await atEndpoint(production);
  expect([response.status, response.headers.get('location')]).toEqual([302, '/explorer']);
  const page = await fetch(`${production.url}/explorer`);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(await page.text()).not.toContain('apollographql.com');
  await production.stop();

  const closed = await runGateway(shop, 'in process', { production: true, explorer: 'none' });
  expect((await atEndpoint(closed)).status).toBe(400);
  for (const path of ['/explorer', '/explorer/explorer.js', '/explorer/sandbox.js']) {
    expect((await fetch(`${closed.url}${path}`)).status).toBe(404);
  }
  await closed.stop();
});
