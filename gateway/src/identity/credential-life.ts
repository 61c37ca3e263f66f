import type { Partners } from '../partners/partners.ts';
import type { Identity } from './identity.ts';
import type { Revocations } from './revocations.ts';

/** Why credentials are no longer valid. */
export type EndOfCredentials = 'EXPIRED' | 'REVOKED';

/** The lifetime of the credentials of a socket or stream. */
export class CredentialLife {
  constructor(
    private readonly revocations: Revocations,
    private readonly partners: Partners,
  ) {}

  /** Why they are no longer valid; undefined while they are. Those of guests do not expire. */
  endOf({ expiresAt, viewer }: Identity): EndOfCredentials | undefined {
    if (this.revocations.has(viewer.sessionId)) return 'REVOKED';
    return expiresAt !== undefined && expiresAt <= Date.now() ? 'EXPIRED' : undefined;
  }

  /** Calls back once when they end, immediately when they have already; the returned function cancels that. */
  watch(identity: Identity, ended: (why: EndOfCredentials) => void): () => void {
    const { expiresAt, viewer, partner } = identity;
    const end = (why: EndOfCredentials) => {
      stop();
      ended(why);
    };
    const timer = expiresAt === undefined ? undefined : setTimeout(end, untilThen(expiresAt), 'EXPIRED');
    const unlisten = this.revocations.onRevoked(viewer.sessionId, () => end('REVOKED'));
    const unwatch = partner && this.partners.watch(partner.sent, () => end('REVOKED'));
    const stop = () => {
      clearTimeout(timer);
      unlisten();
      unwatch?.();
    };
    // A session that was revoked before this call is not announced again.
    if (this.revocations.has(viewer.sessionId)) queueMicrotask(() => end('REVOKED'));
    return stop;
  }
}

/** Milliseconds until a moment, as timers take them: 24 days at most. */
function untilThen(moment: number): number {
  return Math.min(Math.max(0, moment - Date.now()), 2 ** 31 - 1);
}
