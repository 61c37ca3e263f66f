import { LRUCache } from 'lru-cache';
import type { Viewer } from './viewer.ts';
import { openViewerToken, type SignedViewer, type ViewerAudience } from './viewer-token.ts';

/** Of tokens; a viewer takes about as much again. */
const MAX_CHARACTERS = 2 * 1024 * 1024;

/** Reads viewer tokens for one service; each is verified once, while it is remembered. */
export class ViewerReader {
  readonly #verified = new LRUCache<string, SignedViewer>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (_viewer, token) => token.length,
  });

  constructor(private readonly here: ViewerAudience) {}

  /** The viewer of a token with the id of its request; undefined as with `verifyViewer`. */
  read(token: string, requestId: string | undefined, now = Date.now()): Viewer | undefined {
    let signed = this.#verified.get(token);
    if (!signed) {
      signed = openViewerToken(token, this.here);
      // What is forged is not remembered, so that nobody can fill the memory.
      if (signed) this.#verified.set(token, signed);
    }
    if (!signed || signed.expires <= now) return undefined;
    return { ...signed.viewer, requestId: requestId ?? signed.viewer.requestId };
  }
}
