import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildExplorer } from '../explorer/build-explorer.ts';
import { runGateway, type TestGateway } from './shop/running-gateway.ts';
import { tinyShop } from './shop/tiny-shop.ts';

let gateway: TestGateway;
beforeAll(async () => {
  await buildExplorer();
  gateway = await runGateway(await tinyShop(), 'in process');
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
