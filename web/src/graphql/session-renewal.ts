const SHARED_KEY = 'minijd.session-expires-at';
const MARGIN_MS = 30_000;

/** Refreshes the visitor's access token shortly before it expires, once for all requests and tabs. */
export interface SessionRenewal {
  signedIn(): boolean;
  /** Waits for a refresh when the access token is about to expire. */
  ready(): Promise<void>;
  /** After a refusal: true when there is a new access token for a retry. */
  renew(): Promise<boolean>;
}

export interface RenewableSession {
  signedIn(): boolean;
  expiresAt(): number | undefined;
  extend(expiresAt: number): void;
  /** `refusal`: what to tell the visitor. */
  end(refusal?: string): void;
}

/** The end of a new access token in ms since 1970; without one the visitor has to sign in again. */
export interface Exchanged {
  expiresAt?: number;
  /** Why they cannot, where there is more to say. */
  refusal?: string;
}

/** `exchange` exchanges the refresh cookie for an access cookie. */
export function createSessionRenewal(session: RenewableSession, exchange: () => Promise<Exchanged>): SessionRenewal {
  let running: Promise<boolean> | undefined;
  share(session.expiresAt());

  const renewAlone = async (): Promise<boolean> => {
    const shared = sharedAfter(session.expiresAt());
    const { expiresAt, refusal }: Exchanged = shared === undefined ? await exchange() : { expiresAt: shared };
    share(expiresAt);
    if (expiresAt === undefined) session.end(refusal);
    else session.extend(expiresAt);
    return expiresAt !== undefined;
  };

  const renew = async (): Promise<boolean> => {
    if (!session.signedIn()) return false;
    // A refresh token works once, so tabs use a lock: the later one finds the new token of the earlier one.
    running ??= navigator.locks.request(SHARED_KEY, renewAlone).finally(() => {
      running = undefined;
    });
    return running;
  };

  return {
    signedIn: session.signedIn,
    renew,
    ready: async () => {
      const expiresAt = session.expiresAt();
      if (expiresAt !== undefined && expiresAt - Date.now() < MARGIN_MS) await renew();
    },
  };
}

function share(expiresAt: number | undefined): void {
  if (expiresAt === undefined) localStorage.removeItem(SHARED_KEY);
  else localStorage.setItem(SHARED_KEY, String(expiresAt));
}

function sharedAfter(expiresAt: number | undefined): number | undefined {
  const shared = Number(localStorage.getItem(SHARED_KEY));
  return shared > Math.max(expiresAt ?? 0, Date.now()) ? shared : undefined;
}
