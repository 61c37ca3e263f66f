import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';

const ANSWER_MS = 10_000;

/** A supergraph from a file or an http address. */
export async function readSupergraph(address: string): Promise<string> {
  if (!/^https?:/.test(address)) return readFile(address, 'utf8');
  const response = await fetch(address, { signal: AbortSignal.timeout(ANSWER_MS) });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

/** Looks for another supergraph again and again, and hands it on once. The returned function ends that. */
export function watchSupergraph(
  address: string,
  {
    current,
    everyMs,
    onChange,
    log,
  }: { current: string; everyMs: number; onChange: (sdl: string) => unknown; log: Logger },
): () => void {
  let known = current;
  let timer: NodeJS.Timeout;
  let ended = false;
  const look = async () => {
    try {
      const sdl = await readSupergraph(address);
      if (sdl !== known) {
        known = sdl;
        await onChange(sdl);
      }
    } catch (error) {
      log.error({ err: error }, 'the supergraph was not read');
    }
    if (!ended) timer = setTimeout(look, everyMs).unref();
  };
  timer = setTimeout(look, everyMs).unref();
  return () => {
    ended = true;
    clearTimeout(timer);
  };
}
