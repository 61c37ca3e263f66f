import { fireEvent, screen } from '@solidjs/testing-library';
import { createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { press, renderInShop } from '../../testing/render-in-shop.tsx';
import { Gallery } from './gallery.tsx';
import { GalleryDialog } from './gallery-dialog.tsx';

const photo = (name: string) =>
  ({ __typename: 'Media', url: `/media/${name}.jpg`, alt: name, width: 800, height: 800 }) as never;
const MEDIA = [photo('front'), photo('back'), photo('box')];
HTMLElement.prototype.scrollTo ??= () => {};

/** Which thumbnail is the current one. */
const current = () => screen.getAllByRole('button', { current: true }).map((one) => one.getAttribute('aria-label'));

test('a photo is chosen by its thumbnail, by steps around the ends, and by the SKU that is chosen', async () => {
  const [sku, setSku] = createSignal<{ url: string }>();
  const product = { __typename: 'Product', id: 'p', media: MEDIA } as never;
  renderInShop(() => <Gallery product={product} skuImage={sku() as never} />);
  expect(current()).toEqual(['Show photo 1']);
  press('Show photo 2');
  expect(current()).toEqual(['Show photo 2']);
  press('Next photo');
  press('Next photo');
  expect(current()).toEqual(['Show photo 1']);
  press('Previous photo');
  expect(current()).toEqual(['Show photo 3']);
  setSku({ url: '/media/back.jpg' });
  expect(current()).toEqual(['Show photo 2']);
  // A picture that is not among them changes nothing.
  setSku({ url: '/media/other.jpg' });
  expect(current()).toEqual(['Show photo 2']);
});

test('in full screen keys zoom and step, and a press zooms', () => {
  const onClose = vi.fn();
  renderInShop(() => <GalleryDialog media={MEDIA} open start={0} onClose={onClose} />);
  const photos = () => screen.getAllByRole('button', { name: /^Photo \d of 3$/ });
  const zoomed = () => photos().map((one) => one.getAttribute('aria-pressed'));
  const key = (name: string) => fireEvent.keyDown(photos()[0]!, { key: name });
  key('+');
  expect(zoomed()).toEqual(['true', 'true', 'true']);
  key('-');
  expect(zoomed()).toEqual(['false', 'false', 'false']);
  photos()[0]!.click();
  expect(zoomed()[0]).toBe('true');
  const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollTo');
  key('ArrowRight');
  key('ArrowLeft');
  key('ArrowLeft');
  expect(scrolled).toHaveBeenCalledTimes(3);
  scrolled.mockRestore();
});
