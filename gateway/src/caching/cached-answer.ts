import { createHash } from 'node:crypto';
import type { AnswerPolicy } from './answer-policy.ts';
import { idsIn } from './ids-in.ts';

/** Of indexes and objects, beside the text. */
const BYTES_BESIDE = 2000;
const BYTES_PER_ID = 100;

/** An answer to guests, ready to be sent. */
export class CachedAnswer {
  readonly body: Buffer;
  /** Of everything it shows that has one. */
  readonly ids: ReadonlySet<string>;
  readonly etag: string;
  readonly storedAt = Date.now();
  /** The body by content encoding, compressed when it was first asked for. */
  readonly encoded = new Map<string, Promise<Buffer> | Buffer>();
  /** The headers of quick answers, by form and type. */
  readonly heads = new Map<string, readonly string[]>();
  /** Keys of requests that had this answer, as they were sent. */
  readonly sentKeys = new Set<string>();

  constructor(
    readonly key: string,
    text: string,
    readonly policy: AnswerPolicy,
    /** Runs the operation again. */
    readonly renew: () => Promise<string | undefined>,
  ) {
    this.body = Buffer.from(text);
    this.ids = idsIn(text);
    this.etag = `W/"${createHash('sha1').update(text).digest('base64url')}"`;
  }

  get age(): number {
    return Date.now() - this.storedAt;
  }

  /** In memory, with its compressed forms. */
  get bytes(): number {
    return BYTES_BESIDE + 2 * this.body.length + BYTES_PER_ID * this.ids.size + 2 * this.key.length;
  }
}
