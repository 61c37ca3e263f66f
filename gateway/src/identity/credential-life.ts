import type { Identity } from './identity.ts';
import type { Revocations } from './revocations.ts';

/** Why credentials that were good are no longer. */
export type EndOfCredentials = 'EXPIRED' | 'REVOKED';

/** How long the credentials last that a socket or a stream was opened with. */
export class CredentialLife {
  constructor(private readonly revocations: Revocations) {}

  /** Why they have ended; undefined while they last. Those of guests do not end. */
  endOf({ expiresAt, viewer }: Identity): EndOfCredentials | undefined {
    if (this.revocations.has(viewer.sessionId)) return 'REVOKED';
    return expiresAt !== undefined && expiresAt <= Date.now() ? 'EXPIRED' : undefined;
  }

  /** Calls back once when they end, at once when they have; the returned function stops that. */
  watch(identity: Identity, ended: (why: EndOfCredentials) => void): () => void {
    const { expiresAt, viewer } = identity;
    const end = (why: EndOfCredentials) => {
      stop();
      ended(why);
    };
    const timer = expiresAt === undefined ? undefined : setTimeout(end, untilThen(expiresAt), 'EXPIRED');
    const unlisten = this.revocations.onRevoked(viewer.sessionId, () => end('REVOKED'));
    const stop = () => {
      clearTimeout(timer);
      unlisten();
    };
    // What was revoked while the caller got here announces nothing any more.
    if (this.revocations.has(viewer.sessionId)) queueMicrotask(() => end('REVOKED'));
    return stop;
  }
}

/** Milliseconds until a moment, as timers take them: 24 days at most. */
function untilThen(moment: number): number {
  return Math.min(Math.max(0, moment - Date.now()), 2 ** 31 - 1);
}
