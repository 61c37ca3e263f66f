/** Runs at once, or after the press under way: a page that moves meanwhile takes the button from under the pointer. */
export function afterPress(run: () => void): void {
  if (document.querySelector(':active') === null) run();
  else window.addEventListener('mouseup', () => setTimeout(run), { once: true });
}
