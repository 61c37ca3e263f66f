import { fireEvent, screen } from '@solidjs/testing-library';
import { expect, onTestFinished, test, vi } from 'vitest';
import { field, press, renderInShop, saidOf, type } from '../../testing/render-in-shop.tsx';
import * as uploads from '../after-sale/upload-picture.ts';
import { ApplicationForm } from './application-form.tsx';

const done = (name: string, userErrors: object[] = []) => ({ [name]: { application: null, userErrors } });
const SHORT = { code: 'INVALID_INPUT', message: 'It has 18 characters.', field: ['input', 'creditCode'] };

function renderForm(answers: Record<string, unknown> = {}) {
  const onSubmitted = vi.fn();
  const all = {
    SaveSellerApplication: done('saveSellerApplication'),
    SubmitSellerApplication: done('submitSellerApplication'),
    ...answers,
  };
  const form = () => <ApplicationForm application={null} onSubmitted={onSubmitted} />;
  return { ...renderInShop(form, { answers: all, role: 'USER' }), onSubmitted };
}

/** A picture is chosen; the server answers with `upload`. */
async function choosePicture(label: RegExp, file: File, upload: uploads.Upload): Promise<void> {
  const uploading = vi.spyOn(uploads, 'uploadPicture').mockResolvedValue(upload);
  onTestFinished(() => uploading.mockRestore());
  URL.createObjectURL ??= () => 'blob:picture';
  URL.revokeObjectURL ??= () => {};
  fireEvent.change(screen.getByLabelText(label), { target: { files: [file] } });
  if (file.type.startsWith('image/')) await expect.poll(() => uploading.mock.calls.length).toBe(1);
}

test('a draft is saved as it is, without being submitted', async () => {
  const { sent, onSubmitted } = renderForm();
  type('Company name', 'Harbor Ltd');
  press('Save');
  await expect.poll(() => sent('SaveSellerApplication')).toMatchObject([{ input: { companyName: 'Harbor Ltd' } }]);
  expect(sent('SubmitSellerApplication')).toEqual([]);
  expect(onSubmitted).not.toHaveBeenCalled();
});

test('to submit is to save first; what is wrong is said at its field and submits nothing', async () => {
  const { sent, onSubmitted } = renderForm({ SaveSellerApplication: done('saveSellerApplication', [SHORT]) });
  press('Submit application');
  await expect.poll(() => saidOf(field(/credit code/i))).toBe('It has 18 characters.');
  expect(sent('SubmitSellerApplication')).toEqual([]);
  expect(onSubmitted).not.toHaveBeenCalled();
});

test('what is refused on submitting is said as well; without a refusal it is submitted', async () => {
  let refused = [SHORT];
  const { onSubmitted } = renderForm({ SubmitSellerApplication: () => done('submitSellerApplication', refused) });
  press('Submit application');
  await expect.poll(() => saidOf(field(/credit code/i))).toBe('It has 18 characters.');
  refused = [];
  press('Submit application');
  await expect.poll(() => onSubmitted.mock.calls.length).toBe(1);
});

test('a picture goes with the next save by its key; what is none is refused before it is sent', async () => {
  const { sent } = renderForm();
  await choosePicture(/licence/i, new File(['x'], 'licence.pdf', { type: 'application/pdf' }), { code: 'NOT_SENT' });
  expect(screen.getByLabelText(/licence/i).getAttribute('aria-invalid')).toBe('true');
  await choosePicture(/licence/i, new File(['x'], 'licence.png', { type: 'image/png' }), {
    key: 'private/licence.png',
  });
  await expect.poll(() => screen.getByLabelText(/licence/i).getAttribute('aria-invalid')).toBeNull();
  press('Save');
  await expect.poll(() => sent('SaveSellerApplication')).toMatchObject([{ input: { licence: 'private/licence.png' } }]);
});
