import { createSignal, onMount } from 'solid-js';

/** All places we deliver to, once loaded. Loaded with the form, not with the page: 18 KB compressed. */
export type Places = typeof import('@minijd/places');

export function createPlaces() {
  const [places, setPlaces] = createSignal<Places>();
  const [failed, setFailed] = createSignal(false);
  const load = async (): Promise<void> => {
    setFailed(false);
    try {
      const loaded = await import('@minijd/places');
      setPlaces(() => loaded);
    } catch {
      setFailed(true);
    }
  };
  onMount(() => void load());
  return { places, failed, load };
}
