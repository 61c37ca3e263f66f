import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { cleanup, configure, fireEvent, render, screen } from '@solidjs/testing-library';
import type { JSX } from 'solid-js';
import { onTestFinished, vi } from 'vitest';
import { PasswordConfirmation } from '../features/auth/password-confirmation.tsx';
import { UnreadMessagesProvider } from '../features/messages/unread-messages.tsx';
import { createSession, SessionProvider } from '../features/session/session.ts';
import { ViewerProvider } from '../features/session/viewer.tsx';
import { createBrowserRuntime } from '../graphql/browser-runtime.ts';
import type { Permission } from '../graphql/generated/types.ts';
import { GraphqlProvider, type Variables } from '../graphql/runtime.ts';
import { en } from '../i18n/en/index.ts';
import { createI18n, I18nProvider } from '../i18n/i18n.tsx';
import { ToastProvider } from '../ui/toast.tsx';

/** An operation that reached the gateway. */
interface Sent {
  name: string;
  variables: Variables;
}

export interface ShopOptions {
  /** Data of the answers, by operation name; or what makes it of the variables; undefined fails. */
  answers?: Record<string, unknown>;
  /** The viewer; a guest by default. */
  role?: 'USER' | 'SELLER' | 'ADMIN';
  permissions?: readonly Permission[];
  /** The URL of the page. */
  at?: string;
}

/** Renders a component as the shop does, in English, with a fake gateway that gives fixed answers. */
export function renderInShop(
  part: () => JSX.Element,
  { answers = {}, role, permissions = [], at = '/' }: ShopOptions = {},
) {
  onTestFinished(async () => {
    cleanup();
    // Waits for pending requests before the real network is restored.
    await new Promise((resolve) => setTimeout(resolve));
    vi.unstubAllGlobals();
  });
  const viewer = { me: { __typename: 'User', id: 'ann', displayName: 'Ann', role, permissions }, cart: null };
  const address = `/graphql/${++rendered}`;
  const sent = answerOperations(address, { Viewer: viewer, ...answers });
  const session = createSession({
    ...{ locale: 'en', theme: 'system', graphqlPath: address, sandbox: [], renderedAt: 0 },
    ...{ signedIn: role !== undefined, hasCart: false },
  });
  const renewal = { signedIn: session.signedIn, ready: async () => {}, renew: async () => false };
  const runtime = createBrowserRuntime(address, renewal);
  const history = createMemoryHistory();
  history.set({ value: at });
  render(() => (
    <I18nProvider value={createI18n('en', en)}>
      <GraphqlProvider value={runtime}>
        <SessionProvider value={session}>
          <ViewerProvider>
            <UnreadMessagesProvider>
              <ToastProvider>
                <PasswordConfirmation>
                  <MemoryRouter history={history}>
                    <Route path="*" component={part} />
                  </MemoryRouter>
                </PasswordConfirmation>
              </ToastProvider>
            </UnreadMessagesProvider>
          </ViewerProvider>
        </SessionProvider>
      </GraphqlProvider>
    </I18nProvider>
  ));
  return {
    /** The variables of all operations with this name, oldest first. */
    sent: (name: string) => sent.flatMap((one) => (one.name === name ? [one.variables] : [])),
    address: () => history.get(),
  };
}

/** Each has an address of its own, where late operations of earlier tests are not seen. */
let rendered = 0;

/** A fake network that answers each operation by its name. */
function answerOperations(address: string, answers: Record<string, unknown>): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    if (!url.startsWith(address)) throw new TypeError(`nothing answers ${url} in this test`);
    const { operationName: name, variables } = JSON.parse(body);
    sent.push({ name, variables });
    const message = `${name} has no answer in this test`;
    const answer = answers[name];
    const data = typeof answer === 'function' ? answer(variables) : answer;
    return new Response(JSON.stringify(data === undefined ? { errors: [{ message }] } : { data }));
  });
  return sent;
}

// Off, because there are no style sheets to hide elements, and the check takes most of the time.
configure({ defaultHidden: true });
// No socket ever opens.
globalThis.WebSocket = class extends EventTarget {
  close(): void {}
} as unknown as typeof WebSocket;
// jsdom does not implement modal dialogs.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
// Nor does it have layout.
Element.prototype.scrollIntoView ??= () => {};

/** Gives what was begun the time to be sent, before a test says that nothing was. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

export const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

export const type = (name: string | RegExp, value: string) => fireEvent.input(field(name), { target: { value } });

export const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

/** The error of a field; empty without one. */
export function saidOf(element: HTMLElement): string {
  if (element.getAttribute('aria-invalid') !== 'true') return '';
  return document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent ?? '';
}
