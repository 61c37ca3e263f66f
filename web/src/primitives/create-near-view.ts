import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** True once the element is within a screen of the viewport, or has been scrolled past. */
export function createNearView(): [isNear: Accessor<boolean>, attach: (element: HTMLElement) => void] {
  const [near, setNear] = createSignal(false);
  let element: HTMLElement | undefined;
  onMount(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        setNear(true);
        observer.disconnect();
      },
      { rootMargin: '1000000px 600px 600px' },
    );
    if (element) observer.observe(element);
    onCleanup(() => observer.disconnect());
  });
  return [
    near,
    (attached) => {
      element = attached;
    },
  ];
}
