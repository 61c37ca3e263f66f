import { expect, test } from 'vitest';
import { renderedMarkdown } from './rendered-markdown.ts';

test('headings, lists, tables and pictures of the shop are rendered; headings begin below those of the page', () => {
  const html = renderedMarkdown(
    '# Care\n\n- wash\n- dry\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![Front](/media/uploads/x.webp)',
  );
  expect(html).toContain('<h3>Care</h3>');
  expect(html).toContain('<li>wash</li>');
  expect(html).toContain('<td>1</td>');
  expect(html).toContain('<img src="/media/uploads/x.webp" alt="Front" loading="lazy" />');
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a handler', '<img src=x onerror=alert(1)>'],
  ['a link that runs', '[x](javascript:alert(1))'],
  ['the same in disguise', '[x](&#106;avascript:alert(1)) [y](java\nscript:alert(1)) [z](JAVASCRIPT:alert(1))'],
  ['data', '[x](data:text/html,<script>alert(1)</script>) ![x](data:image/svg+xml,<svg/onload=alert(1)>)'],
  ['a picture of another host', '![x](https://evil.example/p.png) ![y](//evil.example/p.png)'],
  ['a frame', '<iframe src="/account"></iframe>'],
  ['a style', '<style>*{display:none}</style><p style="position:fixed">x</p>'],
])('%s is not', (_, text) => {
  const html = renderedMarkdown(text);
  const tags = html.match(/<[^>]+>/g) ?? [];
  expect(tags.join('')).not.toMatch(/script|onerror|onload|data:|evil|iframe|style|src=/i);
  expect(tags.filter((tag) => !/^<\/?(p|br|a|code)\b/.test(tag))).toEqual([]);
});

test('links say that the shop does not vouch for them', () => {
  expect(renderedMarkdown('[x](https://example.com)')).toBe(
    '<p><a href="https://example.com" rel="nofollow noopener ugc">x</a></p>\n',
  );
});
