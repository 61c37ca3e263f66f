import getPort, { portNumbers } from 'get-port';

const HIGHEST_PORT = 65_535;
const TRIES = 100;

/** A TCP port nobody listens on, chosen by the operating system. */
export function freePort(): Promise<number> {
  return getPort();
}

export interface ListenPort {
  port: number;
  /** True when `wanted` was taken and `port` is another one. */
  moved: boolean;
}

/**
 * The wanted port, or the next free one above it.
 *
 * @example const { port, moved } = await listenPort(4000);
 */
export async function listenPort(wanted: number): Promise<ListenPort> {
  const port = await getPort({ port: portNumbers(wanted, Math.min(wanted + TRIES, HIGHEST_PORT)) });
  return { port, moved: port !== wanted };
}
