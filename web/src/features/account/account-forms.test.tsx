import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, test, vi } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { AvatarField } from '../profile/avatar-field.tsx';
import { Security } from '../security/security.tsx';

/** What `/media/uploads` answers. */
function answerUploads(answer: object): void {
  class Upload extends EventTarget {
    upload = {};
    response = answer;
    onload?: () => void;
    open(): void {}
    setRequestHeader(): void {}
    send(): void {
      queueMicrotask(() => this.onload?.());
    }
  }
  vi.stubGlobal('XMLHttpRequest', Upload);
}

function renderAvatar(avatarUrl: string | null) {
  const onSaved = vi.fn();
  const person = { __typename: 'User', id: 'ann', displayName: 'Ann', avatarUrl } as never;
  const updateProfile = { user: { __typename: 'User', id: 'ann' }, userErrors: [] };
  const field = () => <AvatarField person={person} onSaved={onSaved} />;
  return { ...renderInShop(field, { answers: { SaveProfile: { updateProfile } }, role: 'USER' }), onSaved };
}
const pick = (file: File) =>
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [file] } });

test('a picture is saved as soon as it is chosen; what is none or too large is not sent', async () => {
  answerUploads({ key: 'ann/1' });
  const { sent, onSaved } = renderAvatar(null);
  pick(new File(['x'], 'note.txt', { type: 'text/plain' }));
  expect(screen.getByRole('alert').textContent).not.toBe('');
  pick(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'large.png', { type: 'image/png' }));
  expect(sent('SaveProfile')).toEqual([]);
  pick(new File(['x'], 'me.png', { type: 'image/png' }));
  await expect.poll(() => onSaved.mock.calls.length).toBe(1);
  expect(sent('SaveProfile')).toEqual([{ input: { avatarUrl: '/media/ann/1' } }]);
  expect(screen.queryByRole('alert')?.textContent ?? '').toBe('');
});

test('a file that only looks like a picture is said; one that is there can be removed', async () => {
  answerUploads({ code: 'NOT_A_PICTURE' });
  const { sent } = renderAvatar('/media/ann/1');
  pick(new File(['x'], 'me.png', { type: 'image/png' }));
  await expect.poll(() => screen.getByRole('alert').textContent).not.toBe('');
  expect(sent('SaveProfile')).toEqual([]);
  screen.getAllByRole('button')[1]!.click();
  await expect.poll(() => sent('SaveProfile')).toEqual([{ input: { avatarUrl: null } }]);
});

test('security whose parts cannot be read says so and offers to try again', async () => {
  const { sent } = renderInShop(() => <Security />, { role: 'USER' });
  const retry = await screen.findAllByRole('button', { name: /again|retry/i });
  expect(retry.length).toBeGreaterThan(0);
  fireEvent.click(retry[0]!);
  await expect.poll(() => sent('Security').length + sent('Sessions').length).toBeGreaterThan(2);
});
