import type { Viewer } from './viewer.ts';
import { signViewer, type ViewerAudience } from './viewer-token.ts';

/** Half of a token's lifetime, so that a reused one never arrives expired. */
const REUSE_MS = 30_000;

/** Signs viewers for one service, once per viewer object: one client request makes many subgraph requests. */
export class ViewerSigner {
  readonly #signed = new WeakMap<Viewer, { token: string; until: number }>();

  constructor(private readonly to: ViewerAudience) {}

  sign(viewer: Viewer): string {
    const now = Date.now();
    const known = this.#signed.get(viewer);
    if (known && known.until > now) return known.token;
    const token = signViewer(viewer, this.to, now);
    this.#signed.set(viewer, { token, until: now + REUSE_MS });
    return token;
  }
}
