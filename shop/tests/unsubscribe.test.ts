import { startChromium } from '@minijd/testkit';
import axe from 'axe-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SHAPES, startShape } from './shape/shape.ts';

describe.each(SHAPES)('/unsubscribe of a shop as %s', (name) => {
  test('asks on GET, acts on POST, and says so in both languages', async () => {
    const shop = await startShape(name, { pages: true });
    onTestFinished(shop.stop);
    const url = `${shop.url}/unsubscribe?token=${encodeURIComponent('"><script>')}`;
    const ask = async (language: string, method = 'GET') => {
      const body = method === 'POST' ? new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) : null;
      const response = await fetch(url, { method, body, headers: { 'accept-language': language } });
      return { status: response.status, text: await response.text() };
    };

    const asked = await ask('en');
    expect(asked).toMatchObject({ status: 200, text: expect.stringContaining('Unsubscribe from these e-mails?') });
    expect(asked.text).toContain('action="/unsubscribe?token=%22%3E%3Cscript%3E"');
    expect((await ask('zh-CN')).text).toContain('不再接收此类邮件？');
    expect(await ask('en', 'POST')).toMatchObject({
      status: 400,
      text: expect.stringContaining('This link does not work'),
    });

    const browser = await startChromium();
    onTestFinished(browser.close);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await (await browser.context({ colorScheme, viewport: { width: 390, height: 844 } })).newPage();
      for (const path of ['/unsubscribe?token=x', '/dev/mail']) {
        await page.goto(`${shop.url}${path}`);
        // The page's CSP forbids scripts: axe is injected by the debugger.
        const { violations } = await page
          .evaluate(`${axe.source}; axe.run()`)
          .then((result) => result as axe.AxeResults);
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
      await page.goto(`${shop.url}/unsubscribe?token=x`);
      await page.getByRole('button').press('Enter');
      await page.getByRole('heading', { name: /link|链接/ }).waitFor();
    }
  });
});
