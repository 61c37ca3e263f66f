import { screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, settle, type } from '../../testing/render-in-shop.tsx';
import { NewsForm } from './news-form.tsx';

function renderNews(userErrors: object[] = []) {
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
  const onPublished = vi.fn();
  const answers = {
    NewsAudience: { newsAudience: { messages: 900, people: 1000, letters: 300 } },
    PublishShopNews: { publishShopNews: { news: null, userErrors } },
  };
  return { ...renderInShop(() => <NewsForm onPublished={onPublished} />, { answers, role: 'ADMIN' }), onPublished };
}
const fill = () => {
  for (const name of ['Title in Chinese', 'Text in Chinese', 'Title in English', 'Text in English']) type(name, name);
};

test('news need both languages, are shown with who gets them, and are sent once confirmed', async () => {
  const { sent, onPublished } = renderNews();
  type('Title in English', 'Tea');
  press('Preview');
  expect(saidOf(field('Text in Chinese'))).toBe('Enter some text.');
  fill();
  press('Preview');
  expect(await screen.findByText(/^900 of 1,000 people get a message/)).toBeTruthy();
  expect(sent('PublishShopNews')).toEqual([]);
  press('Send to everybody');
  await expect.poll(() => onPublished.mock.calls.length).toBe(1);
  expect(sent('PublishShopNews')).toMatchObject([{ input: { titleZh: 'Title in Chinese', path: null } }]);
  expect(field('Title in English').value).toBe('');
});

test('news that were not confirmed stay in the form', async () => {
  const { sent } = renderNews();
  fill();
  press('Preview');
  await screen.findByRole('button', { name: 'Send to everybody' });
  press('Cancel');
  await expect.poll(() => screen.queryByRole('button', { name: 'Send to everybody' })).toBeNull();
  expect(field('Text in English').value).toBe('Text in English');
  await settle();
  expect(sent('PublishShopNews')).toEqual([]);
});

test('a refused page is said at its field', async () => {
  const { onPublished } = renderNews([{ message: 'No such page.', field: ['input', 'path'] }]);
  fill();
  press('Preview');
  await screen.findByRole('button', { name: 'Send to everybody' });
  press('Send to everybody');
  await expect.poll(() => saidOf(field(/^Page of the shop/))).toBe('No such page.');
  expect(onPublished).not.toHaveBeenCalled();
});
