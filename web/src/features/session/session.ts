import { createContext, createSignal, useContext } from 'solid-js';
import type { PageSettings } from '../../page/page.ts';

/** What the page knows of the session; the tokens are in HttpOnly cookies. */
export interface Session {
  signedIn(): boolean;
  /** When the access token ends, in ms since 1970. */
  expiresAt(): number | undefined;
  /** False for a visitor who has neither an account nor a guest id. */
  hasCart(): boolean;
  extend(expiresAt: number): void;
  end(refusal?: string): void;
  /** Why the session ended, where there is something to say: the account is suspended. */
  refusal(): string | undefined;
  beginCart(): void;
}

export function createSession(settings: PageSettings): Session {
  const [expiresAt, setExpiresAt] = createSignal(settings.sessionExpiresAt);
  const [signedIn, setSignedIn] = createSignal(settings.signedIn);
  const [hasCart, setHasCart] = createSignal(settings.hasCart);
  const [refusal, setRefusal] = createSignal(settings.sessionRefusal);
  return {
    signedIn,
    expiresAt,
    hasCart,
    extend: setExpiresAt,
    refusal,
    end: (because) => {
      setRefusal(because);
      setSignedIn(false);
      setExpiresAt(undefined);
    },
    beginCart: () => setHasCart(true),
  };
}

const SessionContext = createContext<Session>();

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('SessionProvider is missing above this component');
  return session;
}
