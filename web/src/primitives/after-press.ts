/**
 * Runs at once, or after the current press: layout changes during a press would move the button away from the pointer.
 */
export function afterPress(run: () => void): void {
  if (document.querySelector(':active') === null) run();
  else window.addEventListener('mouseup', () => setTimeout(run), { once: true });
}
