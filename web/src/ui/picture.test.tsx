import { cleanup, fireEvent, render, screen } from '@solidjs/testing-library';
import { afterEach, expect, test } from 'vitest';
import { en } from '../i18n/en/index.ts';
import { createI18n, I18nProvider } from '../i18n/i18n.tsx';
import { Picture, type PictureSource } from './picture.tsx';

afterEach(cleanup);

const CUP: PictureSource = {
  ...{ url: '/media/cup.webp', signedUrl: '/media/cup.webp?s=abc', width: 800, height: 800, alt: 'A cup' },
  ...{ placeholder: '#c0ffee', blur: '3OcRJYB4d3h/iIeHeEh3eIhw+j2w' },
};

function show(source: PictureSource) {
  render(() => (
    <I18nProvider value={createI18n('en', en)}>
      <Picture source={source} sizes="100px" />
    </I18nProvider>
  ));
  return screen.getByRole<HTMLImageElement>('img', { name: source.alt });
}

test('a picture is blurred until it is loaded, and offers the widths that its address is signed for', () => {
  const image = show(CUP);
  expect(image.srcset).toContain('/media/cup.webp?s=abc&w=160 160w');
  expect(image.style.backgroundImage).toContain('data:image/png');
  fireEvent.load(image);
  expect(image.style.backgroundImage).toBe('');
});

test('a picture that cannot be loaded says so', () => {
  fireEvent.error(show(CUP));
  expect(screen.getByRole('img', { name: 'A cup (the picture cannot be loaded)' }).tagName).toBe('SPAN');
});

test('one that is only known by its address, or damaged, is shown all the same', () => {
  const image = show({ ...CUP, signedUrl: undefined, blur: '%%%' } as PictureSource);
  expect(image.srcset).toBe('/media/cup.webp?w=360 360w, /media/cup.webp?w=480 480w');
  expect(image.style.backgroundImage).toBe('');
});
