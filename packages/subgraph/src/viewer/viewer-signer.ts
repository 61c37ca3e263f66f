import { LRUCache } from 'lru-cache';
import type { Viewer } from './viewer.ts';
import { signViewer, type ViewerAudience } from './viewer-token.ts';

/** Half of a token's lifetime, so that a reused one never arrives expired. */
const REUSE_MS = 30_000;
const REMEMBERED = 2000;

/**
 * Signs viewers for one service, once in half a minute per person. The id of the request is sent beside the token, so
 * that requests of one person have equal tokens, which are verified once as well.
 */
export class ViewerSigner {
  readonly #signed = new LRUCache<string, { token: string; until: number }>({ max: REMEMBERED });

  constructor(private readonly to: ViewerAudience) {}

  sign(viewer: Viewer, now = Date.now()): string {
    const person = { ...viewer, requestId: '' };
    const key = JSON.stringify(person);
    const known = this.#signed.get(key);
    if (known && known.until > now) return known.token;
    const token = signViewer(person, this.to, now);
    this.#signed.set(key, { token, until: now + REUSE_MS });
    return token;
  }
}
