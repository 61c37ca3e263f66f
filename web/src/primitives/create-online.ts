import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** False while the browser knows it has no network. */
export function createOnline(): Accessor<boolean> {
  const [online, setOnline] = createSignal(true);
  onMount(() => {
    const update = () => setOnline(navigator.onLine);
    update();
    window.addEventListener('online', update);
    window.addEventListener('offline', update);
    onCleanup(() => {
      window.removeEventListener('online', update);
      window.removeEventListener('offline', update);
    });
  });
  return online;
}
