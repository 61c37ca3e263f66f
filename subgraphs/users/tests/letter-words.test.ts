import { expect, test } from 'vitest';
import type { LetterKind } from '../src/letters/letter.ts';
import { renderLetter } from '../src/letters/templates/render-letter.ts';
import { LETTER_SAMPLES } from './letter-samples.ts';

const CASES = (Object.keys(LETTER_SAMPLES) as LetterKind[]).flatMap((kind) =>
  (['en', 'zh-CN'] as const).map((language) => ({ kind, language })),
);
const render = (kind: LetterKind, language: 'en' | 'zh-CN', displayName?: string) =>
  renderLetter({
    ...{ kind, content: LETTER_SAMPLES[kind], publicUrl: 'https://shop.example' },
    addressee: { language, ...(displayName && { displayName }) },
  });

test.each(CASES)('$kind in $language says the same as HTML and as text', ({ kind, language }) => {
  const { subject, html, text } = render(kind, language);
  const shown = html.replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->|<[^>]+>/g, '').replaceAll('&#x2F;', '/');

  expect(subject).toMatch(/^[^\r\n]{4,80}$/);
  expect(`${subject}${html}${text}`).not.toMatch(/undefined|\[object|\{\{|null/);
  for (const line of text.split('\n')) {
    for (const words of line.split(/: |：| × | {2}/)) {
      if (words && !/[<&'"=`]|^--$|^\d+$/.test(words)) expect(shown).toContain(words);
    }
  }
  // All links lead to the shop.
  const hosts = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&#x2F;', '/'));
  expect(hosts.length).toBeGreaterThan(0);
  for (const href of hosts) expect(href).toMatch(/^https:\/\/shop\.example(\/|$)/);
  expect(/\p{Script=Han}/u.test(subject)).toBe(language === 'zh-CN');
});

test('names and goods are text in HTML', () => {
  const { html, text } = render('ORDER_PLACED', 'zh-CN', '<script>alert(1)</script>');

  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('Pro &lt;旗舰版&gt;');
  expect(html).not.toMatch(/<script|<旗舰版/);
  expect(text).toContain('<script>alert(1)</script>，您好：');
});
