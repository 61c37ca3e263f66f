import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SHAPES, type Shape, startShape } from './shape/shape.ts';

const env = { GUEST_OPERATIONS_PER_SECOND: '3', TRUSTED_PROXIES: '1' };

describe.each(SHAPES)('a visitor who floods the storefront, shop %s', (name) => {
  let shop: Shape;
  // Both shapes count in one Redis.
  const network = `203.0.${113 + SHAPES.indexOf(name)}`;
  beforeAll(async () => {
    shop = await startShape(name, { pages: true, env });
  });
  afterAll(() => shop.stop());

  const visit = (address: string, language: string) =>
    fetch(shop.url, { headers: { 'x-forwarded-for': address, 'accept-language': language } });

  test('is told so in their language, while others see pages', async () => {
    const first = await visit(`${network}.7`, 'en');
    expect(first.status).toBe(200);
    await first.text();
    let refused = first;
    for (let visits = 0; visits < 60 && refused.status === 200; visits += 1) {
      refused = await visit(`${network}.7`, 'en');
      if (refused.status === 200) await refused.text();
    }
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.text()).toContain('Too many requests');
    expect(await (await visit(`${network}.7`, 'zh-CN')).text()).toContain('访问过于频繁');

    const other = await visit(`${network}.8`, 'en');
    expect(other.status).toBe(200);
    expect(await other.text()).not.toContain('Too many requests');
  });
});
