import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { MANNERS, misbehave, stages } from './broken-sockets.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { signUp } from './people/people.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const SOCKETS = 1_000;
const AT_ONCE = 40;
/** Makes the visitor a guest. */
const ADD = 'mutation($input: AddToCartInput!) { addToCart(input: $input) { userErrors { code } } }';

async function uploadedPicture({ url }: Shape, authorization: string): Promise<string> {
  const teal = sharp({ create: { width: 900, height: 900, channels: 3, background: 'teal' } });
  const headers = { 'content-type': 'image/png', authorization };
  const body = await teal.png().toBuffer();
  const answer = await fetch(`${url}/media/uploads`, { method: 'POST', headers, body });
  const { key } = (await answer.json()) as { key: string };
  return `${url}/media/${key}?w=480`;
}

describe.each(SHAPES)('a shop as %s', (name) => {
  let shop: Shape;
  const left: Socket[] = [];
  let authorization: string;
  let picture: string;
  beforeAll(async () => {
    shop = await startShape(name, { pages: true, env: { TRUSTED_PROXIES: '2' } });
    await sell(shop, [{ slug: 'lamp', name: bilingual('灯 | Lamp'), skus: [sku('lamp')] }]);
    const ann = shop.client();
    await signUp(ann);
    authorization = ann.headers.authorization!;
    picture = await uploadedPicture(shop, authorization);
  });
  afterAll(async () => {
    for (const socket of left) socket.destroy();
    await shop?.stop();
  });

  test('names of places and common passwords come with the forms they are for, not with the first scripts', async () => {
    const html = await (await fetch(`${shop.url}/`)).text();
    const scripts = [...new Set(html.match(/\/assets\/[^"]+\.js/g))];
    const texts = await Promise.all(scripts.map(async (path) => (await fetch(`${shop.url}${path}`)).text()));
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.filter((text) => /仙桃市|trustno1|woaini1314/.test(text))).toEqual([]);
  });

  test('a product whose slug changed answers 301 from the old one, with what was chosen', async () => {
    const cup = { externalId: 'cup', name: bilingual('杯 | Cup'), skus: [sku('cup')] };
    for (const slug of ['old-cup', 'newer-cup', '茶-cup']) await sell(shop, [{ ...cup, slug }]);
    for (const [slug, language] of [
      ['old-cup', 'zh'],
      ['newer-cup', 'en'],
    ]) {
      const headers = { 'accept-language': language! };
      const moved = await fetch(`${shop.url}/p/${slug}?sku=1`, { redirect: 'manual', headers });
      expect([moved.status, moved.headers.get('location')]).toEqual([301, `/p/${encodeURIComponent('茶-cup')}?sku=1`]);
      const page = await fetch(`${shop.url}/p/${slug}`, { headers });
      expect([page.status, await page.text()]).toEqual([
        200,
        expect.stringContaining(language === 'en' ? 'Cup' : '杯'),
      ]);
    }
    expect((await fetch(`${shop.url}/p/lamp`, { redirect: 'manual' })).status).toBe(200);
  });

  test(`survives ${SOCKETS} sockets that reset, half-close and stall at every stage`, {
    timeout: 120_000,
  }, async () => {
    const texts = Object.values(stages({ authorization, picture: picture.slice(shop.url.length) }));
    const kinds = texts.flatMap((text) => MANNERS.map((manner) => ({ text, manner })));

    for (let opened = 0; opened < SOCKETS; opened += AT_ONCE) {
      const sockets = Array.from({ length: AT_ONCE }, (_, index) => {
        const { text, manner } = kinds[(opened + index) % kinds.length]!;
        return misbehave(shop.url, text, manner, [0, 5, 40][(opened + index) % 5] ?? 15);
      });
      left.push(...(await Promise.all(sockets)));
    }
    await delay(500);

    const began = performance.now();
    expect((await fetch(`${shop.url}/healthz`)).status).toBe(200);
    expect(performance.now() - began).toBeLessThan(1000);
    expect(await shop.client().ask('{ product(slug: "lamp") { name } }')).toEqual({ product: { name: 'Lamp' } });
    const page = await fetch(`${shop.url}/p/lamp`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('</html>')]);
    expect((await fetch(picture)).status).toBe(200);
  });

  test('knows each visitor behind two proxies by their own address, whatever they claim', async () => {
    const addresses = ['203.0.113.7', '2001:db8::9'];
    const seen = addresses.map(async (address) => {
      const visitor = shop.client();
      visitor.headers['x-forwarded-for'] = `8.8.8.8, 127.0.0.1, ${address}, 10.0.0.2`;
      await signUp(visitor);
      return (await visitor.ask('{ me { sessions { ipAddress } } }')).me.sessions;
    });
    expect(await Promise.all(seen)).toEqual(addresses.map((ipAddress) => [{ ipAddress }]));
  });

  test('gives Secure cookies to visitors who use https', async () => {
    const { lamp } = await skuIds(shop.client(), 'lamp');
    const variables = { input: { skuId: lamp, quantity: 1 } };
    const cookies = async (proto: string) => {
      const visitor = shop.client();
      const headers = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': proto };
      const { headers: answer } = await visitor.send({ query: ADD, variables }, headers);
      return { secure: /; Secure/.test(answer.get('set-cookie') ?? ''), hsts: answer.has('strict-transport-security') };
    };
    expect(await cookies('https')).toEqual({ secure: true, hsts: true });
    expect(await cookies('http')).toEqual({ secure: false, hsts: false });
    // The visitor's forged entry, before the proxy's.
    expect(await cookies('https, http')).toEqual({ secure: false, hsts: false });
  });

  test('tells browsers the same about every answer, and that pictures may be shown anywhere', async () => {
    const paths = [
      '/',
      '/p/none',
      '/nothing',
      '/graphql',
      '/explorer',
      '/webhooks/payments/x',
      '/robots.txt',
      '/healthz',
    ];
    const kinds = paths.map(async (path) => {
      const { headers } = await fetch(`${shop.url}${path}`);
      return [headers.get('x-content-type-options'), headers.get('cross-origin-resource-policy')];
    });
    expect(await Promise.all(kinds)).toEqual(paths.map(() => ['nosniff', 'same-origin']));
    const pictures = ['/media/none', '/media/goods/none.webp?w=480', '/media/uploads'].map(async (path) => {
      const { headers } = await fetch(`${shop.url}${path}`);
      return headers.get('x-content-type-options');
    });
    expect(await Promise.all(pictures)).toEqual(['nosniff', 'nosniff', 'nosniff']);
    expect((await fetch(picture)).headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test.each(['/\\', '//', '/%00', '/%ED%A0%80', '/%'])('answers GET %s with 400 and security headers', async (path) => {
    const socket = await misbehave(
      shop.url,
      `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      'stalls',
      0,
    );
    const answer = String(Buffer.concat(await socket.toArray()));
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
    expect(answer).toContain('x-content-type-options: nosniff');
  });
});
