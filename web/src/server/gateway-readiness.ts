import type { Readiness } from '@minijd/http-server';
import { request } from 'undici';

const TIMEOUT_MS = 2_000;
/** Load balancers probe every few seconds, from several machines. */
const REMEMBER_MS = 1_000;

/** Whether the gateway whose endpoint is `graphqlUrl` is ready: no page works without it. */
export function gatewayReadiness(graphqlUrl: string): () => Promise<Readiness> {
  const url = new URL('/readyz', graphqlUrl);
  let asked: { at: number; readiness: Promise<Readiness> } | undefined;
  return () => {
    if (!asked || performance.now() - asked.at > REMEMBER_MS) asked = { at: performance.now(), readiness: ask(url) };
    return asked.readiness;
  };
}

async function ask(url: URL): Promise<Readiness> {
  try {
    const { statusCode, body } = await request(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    await body.dump();
    return { ready: statusCode === 200, details: { gateway: statusCode === 200 } };
  } catch {
    return { ready: false, details: { gateway: false } };
  }
}
