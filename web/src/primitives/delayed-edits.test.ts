import { createRoot } from 'solid-js';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createDelayedEdits } from './delayed-edits.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

/** Delayed edits that are disposed after the test, and what they have sent. */
function owner() {
  const sent: [string, number][] = [];
  return createRoot((dispose) => ({
    ...{ sent, dispose },
    edits: createDelayedEdits<string, number>((key, value) => void sent.push([key, value])),
  }));
}

function element(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.querySelector<HTMLElement>('[id]')!;
}

test('quick changes are sent once, after a pause', () => {
  const { sent, edits } = owner();
  for (const value of [2, 3]) edits.change('pen', value);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(400);
  expect(sent).toEqual([['pen', 3]]);
});

test.each([
  ['a press elsewhere', () => element('<button id="buy"></button>').click()],
  ['a submission', () => element('<form id="form"></form>').dispatchEvent(new Event('submit', { bubbles: true }))],
  ['Enter', () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))],
  ['going back', () => window.dispatchEvent(new PopStateEvent('popstate'))],
  ['leaving the page', () => window.dispatchEvent(new Event('pagehide'))],
  ['loading it anew', () => window.dispatchEvent(new Event('beforeunload'))],
])('%s sends what waits, of all owners', (_name, act) => {
  const [one, other] = [owner(), owner()];
  one.edits.change('pen', 2);
  other.edits.change('ink', 5);
  act();
  expect([one.sent, other.sent]).toEqual([[['pen', 2]], [['ink', 5]]]);
  vi.advanceTimersByTime(400);
  expect(one.sent).toHaveLength(1);
});

test('what a press does finds the edits made', () => {
  const { sent, edits } = owner();
  const button = element('<button id="buy"></button>');
  let found = 0;
  button.addEventListener('click', () => {
    found = sent.length;
  });
  edits.change('pen', 2);
  button.click();
  expect(found).toBe(1);
});

test('pressing the editor again does not send; the end of its component does', () => {
  const { sent, edits, dispose } = owner();
  edits.change('pen', 2);
  element('<div data-editor><button id="more"></button></div>').click();
  expect(sent).toEqual([]);
  dispose();
  expect(sent).toEqual([['pen', 2]]);
});

test('a dropped edit is not sent', () => {
  const { sent, edits, dispose } = owner();
  edits.change('pen', 2);
  edits.drop('pen');
  dispose();
  expect(sent).toEqual([]);
});
