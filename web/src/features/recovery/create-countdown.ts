import { createSignal, onCleanup } from 'solid-js';

/** A countdown in whole seconds; `begin` restarts it. */
export function createCountdown(seconds: number): { left: () => number; begin: () => void } {
  const [left, setLeft] = createSignal(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  onCleanup(stop);
  return {
    left,
    begin: () => {
      stop();
      const end = Date.now() + seconds * 1000;
      setLeft(seconds);
      timer = setInterval(() => {
        if (setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000))) === 0) stop();
      }, 500);
    },
  };
}
