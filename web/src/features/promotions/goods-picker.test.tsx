import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { GoodsPicker } from './goods-picker.tsx';

const found = (...names: string[]) => ({
  search: {
    __typename: 'SearchResult',
    hits: names.map((name) => ({ product: { __typename: 'Product', id: name, name, defaultSku: null } })),
  },
});

function picker(answers: (text: string) => unknown) {
  const [picked, setPicked] = createSignal<{ id: string; name: string }[]>([]);
  const Picker = () => (
    <GoodsPicker label="Goods" picked={picked()} make={({ id, name }) => ({ id, name })} onChange={setPicked} />
  );
  renderInShop(Picker, { answers: { GoodsToPick: ({ text }: { text: string }) => answers(text) } });
  return picked;
}
const box = () => screen.getByRole('searchbox', { name: 'Goods' });
const look = (text: string) => fireEvent.input(box(), { target: { value: text } });
const names = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('what is found is picked once, and put back', async () => {
  const picked = picker((text) => found(`${text} lamp`));
  look('red');
  fireEvent.keyDown(box(), { key: 'Enter' });
  await screen.findByText('red lamp');
  press('Add');
  press('Add');
  expect(picked()).toEqual([{ id: 'red lamp', name: 'red lamp' }]);
  press(/red lamp/);
  expect(picked()).toEqual([]);
});

test('nothing found is said', async () => {
  picker(() => found());
  press('Find');
  await expect.poll(() => names().length).toBe(1);
});

test('an earlier search that is answered later does not replace what was looked for last', async () => {
  picker((text) => found(`${text} lamp`));
  const [late, answer] = [Promise.withResolvers<void>(), globalThis.fetch];
  vi.stubGlobal('fetch', async (url: string, init: { body: string }) => {
    if (init.body.includes('"red"')) await late.promise;
    return answer(url, init as RequestInit);
  });
  look('red');
  press('Find');
  look('blue');
  press('Find');
  await screen.findByText('blue lamp');
  late.resolve();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(names()).toEqual(['blue lampAdd']);
});
