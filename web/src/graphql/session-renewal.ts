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
  end(): void;
}

/**
 * `exchange` exchanges the refresh cookie for an access cookie and returns its expiry in ms, or undefined when refused.
 */
export function createSessionRenewal(
  session: RenewableSession,
  exchange: () => Promise<number | undefined>,
): SessionRenewal {
  let running: Promise<boolean> | undefined;
  share(session.expiresAt());

  const renewAlone = async (): Promise<boolean> => {
    const expiresAt = sharedAfter(session.expiresAt()) ?? (await exchange());
    share(expiresAt);
    if (expiresAt === undefined) session.end();
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
