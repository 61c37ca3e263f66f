import { fireEvent, screen } from '@solidjs/testing-library';
import { beforeEach, expect, test, vi } from 'vitest';
import { createForm } from '../../primitives/create-form.ts';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import { Field } from '../field.tsx';
import type { SaveOutcome } from './create-edit.ts';
import { EditForm } from './edit-form.tsx';

type Tea = { name: string; price: string };
const STORED: Tea = { name: 'Tea', price: '9.00' };
const KEY = 'minijd:draft:ann:tea-1';

beforeEach(() => {
  // Node's own is in the way of jsdom's, and wants a file.
  vi.stubGlobal('localStorage', sessionStorage);
  localStorage.clear();
});

function renderTea(answers: SaveOutcome<Tea>[] = [{ kind: 'saved' }], stored: Tea = STORED) {
  const save = vi.fn(async (_changed: Partial<Tea>) => answers.shift() ?? ({ kind: 'saved' } as const));
  const Page = () => {
    const form = createForm<Tea>(stored, ({ name, price }) => ({
      name: name ? undefined : 'Name it.',
      price: Number(price) > 0 ? undefined : 'More than nothing.',
    }));
    const text = (name: keyof Tea, label: string) => (
      <Field
        name={name}
        label={label}
        value={form.values[name]}
        error={form.error(name)}
        onInput={(value) => form.set(name, value)}
        onBlur={() => form.leave(name)}
      />
    );
    return (
      <>
        <EditForm form={form} names={{ name: 'Name', price: 'Price' }} draftKey="ann:tea-1" save={save}>
          {text('name', 'Name')}
          {text('price', 'Price')}
        </EditForm>
        <a href="/elsewhere">Elsewhere</a>
      </>
    );
  };
  return { ...renderInShop(Page, { at: '/teas/1' }), save };
}

const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') as { values: object } | null;
const leave = (values: object, base: object = STORED, age = 3 * 3_600_000) =>
  localStorage.setItem(KEY, JSON.stringify({ savedAt: Date.now() - age, values, base }));

test('Save sends what was changed, says so beforehand, and has nothing to do otherwise', async () => {
  const { save } = renderTea();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  type('Price', '8.00');
  expect(screen.getByText('Saves: Price')).toBeTruthy();
  press('Save');
  await expect.poll(() => screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(save.mock.calls).toEqual([[{ price: '8.00' }]]);
  fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
  expect(save).toHaveBeenCalledOnce();
});

test('Ctrl S saves; what was typed back to what it was is no change', async () => {
  const { save } = renderTea();
  type('Name', 'Green Tea');
  type('Name', 'Tea');
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  type('Name', 'Green Tea');
  const key = new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true, bubbles: true });
  document.body.dispatchEvent(key);
  expect(key.defaultPrevented).toBe(true);
  await expect.poll(() => save.mock.calls).toEqual([[{ name: 'Green Tea' }]]);
});

test('all that is wrong is told at once, and each leads to its field', async () => {
  const { save } = renderTea();
  type('Name', '');
  type('Price', '0');
  press('Save');
  expect(screen.getByText('2 things have to be put right:')).toBeTruthy();
  press('Price: More than nothing.');
  expect(document.activeElement).toBe(field('Price'));
  expect(save).not.toHaveBeenCalled();
});

test('refusals land on their fields', async () => {
  renderTea([{ kind: 'refused', refusals: [{ message: 'Taken.', field: ['input', 'name'] }] }]);
  type('Name', 'Milk');
  press('Save');
  await expect.poll(() => saidOf(field('Name'))).toBe('Taken.');
});

test('what is typed is kept on the device until it is saved', async () => {
  renderTea();
  type('Name', 'Green Tea');
  await expect.poll(kept).toMatchObject({ values: { name: 'Green Tea' }, base: { name: 'Tea' } });
  press('Save');
  await expect.poll(kept).toBeNull();
});

test('what was kept is offered with its age, and taken or thrown away', async () => {
  leave({ name: 'Green Tea' });
  renderTea();
  expect(await screen.findByText('You began to change this 3 hours ago and did not save it.')).toBeTruthy();
  expect(field('Name').value).toBe('Tea');
  press('Go on with it');
  expect(field('Name').value).toBe('Green Tea');
  expect(screen.getByText('Saves: Name')).toBeTruthy();
});

test('what was kept and thrown away is gone; what is old or says the same is not offered', async () => {
  leave({ name: 'Green Tea' });
  renderTea();
  press('Throw it away');
  expect(kept()).toBeNull();
  expect(screen.queryByText(/You began/)).toBeNull();
});

test.each([
  ['a month old', { name: 'Green Tea' }, 31 * 24 * 3_600_000],
  ['what is stored by now', { name: 'Tea' }, 0],
])('a draft that is %s is not offered', (_, values, age) => {
  leave(values, STORED, age);
  renderTea();
  expect(screen.queryByText(/You began/)).toBeNull();
});

test('a draft begun before somebody else changed the field asks which one it is to be', () => {
  leave({ price: '7.00' });
  renderTea([], { ...STORED, price: '8.00' });
  press('Go on with it');
  expect(screen.getByRole('region', { name: 'Somebody else changed this' })).toBeTruthy();
  expect(screen.getByRole('radio', { name: 'Theirs: 8.00' })).toBeTruthy();
});

const theirs = (values: Partial<Tea>) => ({
  ...{ kind: 'conflict' as const },
  theirs: { values: { ...STORED, ...values }, by: 'Bo', at: '2026-11-03T08:05:00Z' },
});

test('changes of other fields go together, and it is said whose they were', async () => {
  const { save } = renderTea([theirs({ price: '8.00' })]);
  type('Name', 'Green Tea');
  press('Save');
  await expect.poll(() => field('Price').value).toBe('8.00');
  await screen.findByText('Bo changed Price meanwhile; yours is saved beside it.');
  expect(save.mock.calls).toEqual([[{ name: 'Green Tea' }], [{ name: 'Green Tea' }]]);
});

test('a field that both changed is chosen by the one who comes second', async () => {
  const { save } = renderTea([theirs({ price: '8.00' })]);
  type('Price', '7.00');
  type('Name', 'Green Tea');
  press('Save');
  const panel = await screen.findByRole('region', { name: 'Somebody else changed this' });
  expect(panel.textContent).toContain('Bo saved it Nov 3, 4:05 PM.');
  expect(panel.textContent).toContain('Before: 9.00');
  press('Save');
  expect(save).toHaveBeenCalledOnce();
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Yours: 7.00' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('radio', { name: 'Theirs: 8.00' }));
  press('Save what is chosen');
  await expect.poll(() => save.mock.calls.at(-1)).toEqual([{ name: 'Green Tea' }]);
  expect([field('Name').value, field('Price').value]).toEqual(['Green Tea', '8.00']);
});

test('leaving is only held up when something would be lost', async () => {
  const { address } = renderTea();
  fireEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await expect.poll(address).toBe('/elsewhere');
});

test('leaving with changes asks; staying keeps them, discarding does not', async () => {
  const { address, save } = renderTea();
  type('Name', 'Green Tea');
  fireEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await screen.findByRole('alertdialog', { name: 'Leave without saving?' });
  press('Stay');
  expect([address(), field('Name').value]).toEqual(['/teas/1', 'Green Tea']);
  fireEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
  await screen.findByRole('alertdialog', { name: 'Leave without saving?' });
  press('Discard and leave');
  await expect.poll(address).toBe('/elsewhere');
  expect([kept(), save.mock.calls]).toEqual([null, []]);
});

test('leaving can save first; a save that fails stays', async () => {
  const { address, save } = renderTea([{ kind: 'failed', failure: { code: 'NETWORK' } }]);
  type('Name', 'Green Tea');
  const go = async () => {
    fireEvent.click(screen.getByRole('link', { name: 'Elsewhere' }));
    await screen.findByRole('alertdialog', { name: 'Leave without saving?' });
    press('Save and leave');
  };
  await go();
  await screen.findByText(/You're offline/);
  await expect.poll(() => screen.queryByRole('alertdialog')).toBeNull();
  expect(address()).toBe('/teas/1');
  await go();
  await expect.poll(address).toBe('/elsewhere');
  expect(save).toHaveBeenCalledTimes(2);
});
