import { beforeEach, expect, test } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { createSearchTrail, type SearchTrail } from './create-search-trail.ts';

const answers = { NoteSearchUse: { noteSearchUse: { userErrors: [] } } };
beforeEach(() => sessionStorage.clear());

function trailAt(url: string) {
  let trail!: SearchTrail;
  const Page = () => {
    trail = createSearchTrail();
    return null;
  };
  const { sent } = renderInShop(Page, { answers, at: url });
  return { trail, sent };
}

test('an opened product and one added from its page count for the search that found it', async () => {
  const list = trailAt('/search?q=lamp');
  list.trail.opened('lamp', '/p/desk-lamp');
  list.trail.opened('lamp', '/shop/acme');
  list.trail.opened(undefined, '/p/other');
  await expect.poll(() => list.sent('NoteSearchUse')).toEqual([{ input: { text: 'lamp', use: 'OPENED' } }]);
  const page = trailAt('/p/desk-lamp');
  page.trail.added();
  await expect.poll(() => page.sent('NoteSearchUse')).toEqual([{ input: { text: 'lamp', use: 'ADDED' } }]);
  const other = trailAt('/p/other');
  other.trail.added();
  expect(other.sent('NoteSearchUse')).toEqual([]);
});

test('what is stored otherwise is nothing', () => {
  sessionStorage.setItem('minijd.found-by', '[{');
  const { trail, sent } = trailAt('/p/desk-lamp');
  trail.added();
  expect(sent('NoteSearchUse')).toEqual([]);
});
