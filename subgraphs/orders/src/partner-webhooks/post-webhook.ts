import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { Agent } from 'undici';
import { isPublicAddress } from './public-address.ts';

const ANSWER_MS = 10_000;
const CONNECT_MS = 5000;
/** The stored part of a response. */
const EXCERPT_BYTES = 500;

export interface PartnerAnswer {
  status: number;
  /** The beginning of the body. */
  excerpt: string;
  /** Retry-After in seconds. */
  retryAfter?: number;
}

/** The same message for unknown hosts and private addresses, so that it reveals no internal names. */
class NotOfTheInternet extends Error {
  override name = 'NotOfTheInternet';
  readonly code = 'NOT_OF_THE_INTERNET';
}

type Found = (error: Error | null, found: string | LookupAddress[], family?: number) => void;

/** A DNS lookup that drops private addresses, so that a name cannot lead into our own networks. */
function lookUpOutside(hostname: string, options: LookupOptions, found: Found): void {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first || addresses.some(({ address }) => !isPublicAddress(address))) {
      return found(new NotOfTheInternet('The host name has no public address.', { cause: error }), []);
    }
    if (options.all) return found(null, addresses);
    found(null, first.address, first.family);
  });
}

/** Posts to a partner. Follows no redirects; throws when there is no answer within ten seconds. */
export async function postWebhook(
  url: string,
  { headers, body, privateAllowed }: { headers: Record<string, string>; body: string; privateAllowed: boolean },
): Promise<PartnerAnswer> {
  const agent = new Agent({
    connect: { timeout: CONNECT_MS, ...(!privateAllowed && { lookup: lookUpOutside }) },
    headersTimeout: ANSWER_MS,
    bodyTimeout: ANSWER_MS,
  });
  try {
    const { origin, pathname, search } = new URL(url);
    const answer = await agent.request({
      ...{ origin, path: pathname + search, method: 'POST', body, signal: AbortSignal.timeout(ANSWER_MS) },
      headers: { 'content-type': 'application/json', 'user-agent': 'MiniJD-Webhooks/1', ...headers },
    });
    const retryAfter = Number(answer.headers['retry-after']);
    return {
      status: answer.statusCode,
      excerpt: await beginningOf(answer.body),
      ...(retryAfter > 0 && { retryAfter }),
    };
  } finally {
    await agent.destroy();
  }
}

async function beginningOf(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= EXCERPT_BYTES) break;
  }
  // PostgreSQL does not store U+0000.
  return Buffer.concat(chunks).subarray(0, EXCERPT_BYTES).toString().replaceAll('\u0000', '');
}
