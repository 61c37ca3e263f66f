import { startChromium, until } from '@minijd/testkit';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { bilingual } from '../src/bilingual.ts';
import { sell, sku, skuIds } from './goods/goods.ts';
import { buyer } from './people/people.ts';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const read = async (url: string, language = 'en') => {
  const response = await fetch(url, { headers: { 'accept-language': language } });
  return { status: response.status, headers: response.headers, body: await response.text() };
};

describe.each(SHAPES)('a shop without a mail server as %s', (name) => {
  let shop: Shape;
  let letter: string;
  beforeAll(async () => {
    shop = await startShape(name, { pages: true });
    await sell(shop, [{ slug: 'lamp', name: bilingual('灯 | Lamp <img src=x>'), skus: [sku('lamp')] }]);
    const { lamp } = await skuIds(shop.client(), 'lamp');
    await (await buyer(shop)).buys(lamp!);
    const link = await until(
      async () =>
        /href="(\/dev\/mail\/[0-9a-f-]+)">Your order/.exec((await read(`${shop.url}/dev/mail`)).body) ?? undefined,
    );
    letter = `${shop.url}${link[1]}`;
  });
  afterAll(() => shop?.stop());

  test('shows its letters in both languages, to be kept nowhere', async () => {
    const [list, chinese] = [await read(`${shop.url}/dev/mail`), await read(`${shop.url}/dev/mail`, 'zh-CN')];
    expect(list.body).toMatch(/Your order \d{20}/);
    expect(list.headers.get('cache-control')).toBe('no-store');
    expect(chinese.body).toContain('演示商城的信箱');
    expect((await read(letter)).body).toContain('1 × Lamp &lt;img src=x&gt;');
  });

  test('runs and loads nothing of a letter', async () => {
    const { body, headers } = await read(`${letter}/html`);
    expect(headers.get('content-security-policy')).toMatch(/^sandbox allow-popups .*default-src 'none'/);
    expect(body).not.toContain('<img src=x>');

    const browser = await startChromium();
    onTestFinished(browser.close);
    const page = await (await browser.context()).newPage();
    await page.goto(letter);
    await page.frameLocator('iframe').getByRole('heading', { name: 'We have your order' }).waitFor();
    const opened = page.waitForEvent('popup');
    const link = page.frameLocator('iframe').getByRole('link', { name: 'See your order' });
    expect(await link.getAttribute('href')).toMatch(/^http:\/\/localhost:4000\/orders\//);
    await link.click();
    await opened;
  });

  test('has no page for letters that are not there', async () => {
    expect((await read(`${shop.url}/dev/mail/019ad1f0-0000-7000-8000-000000000001`)).status).toBe(404);
    expect((await read(`${shop.url}/dev/mail/../../etc`)).status).toBe(404);
  });
});

test('a shop with a mail server has no mailbox', async () => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'shop@shop.example', PUBLIC_URL: 'https://shop.example' };
  const shop = await startShape('in-process', { pages: true, env: mail });
  onTestFinished(shop.stop);
  expect((await read(`${shop.url}/dev/mail`)).status).toBe(404);
});
