import { createSignal } from 'solid-js';
import { expect, onTestFinished, test, vi } from 'vitest';
import { renderInShop } from '../../testing/render-in-shop.tsx';
import { createSeen, ViewRecorderProvider } from './view-recorder.tsx';

function renderViews(first: string) {
  vi.useFakeTimers();
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  const [product, show] = createSignal(first);
  const Page = () => {
    createSeen(product);
    return null;
  };
  const answers = { RecordViews: { recordViews: { userErrors: [] } } };
  const page = () => (
    <ViewRecorderProvider>
      <Page />
    </ViewRecorderProvider>
  );
  const shop = renderInShop(page, { answers });
  onTestFinished(() => {
    vi.useRealTimers();
    Reflect.deleteProperty(document, 'visibilityState');
  });
  return { ...shop, show };
}

test('who looks for less than a second has seen nothing; views within two seconds are one request', async () => {
  const { sent, show } = renderViews('lamp');
  vi.advanceTimersByTime(900);
  show('chair');
  vi.advanceTimersByTime(1100);
  show('table');
  vi.advanceTimersByTime(1000);
  vi.advanceTimersByTime(2000);
  vi.useRealTimers();
  await expect.poll(() => sent('RecordViews')).toEqual([{ productIds: ['chair', 'table'] }]);
});

test('what was seen last is recorded when the page is left', async () => {
  const { sent } = renderViews('lamp');
  vi.advanceTimersByTime(1000);
  window.dispatchEvent(new Event('pagehide'));
  vi.useRealTimers();
  await expect.poll(() => sent('RecordViews')).toEqual([{ productIds: ['lamp'] }]);
});
