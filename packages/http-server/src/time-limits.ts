/** How long clients may take, milliseconds. */
export interface TimeLimits {
  /** For the first line and headers, 16 KB at most: a second on a poor line; from the first byte, or the connection. */
  headersMs: number;
  /** For a body: 256 KB, the most GraphQL takes, at 80 kbit/s, a poor uplink. */
  bodyMs: number;
  /** For the body of an upload: a picture of 5 MB at 300 kbit/s. */
  uploadMs: number;
  /** Without any byte read or sent while a request is running. Streams send a heartbeat every 5 s. */
  idleMs: number;
  /**
   * Between requests: longer than load balancers keep idle sockets (60 s), so that they never use one that was just
   * closed.
   */
  keepAliveMs: number;
}

export const TIME_LIMITS: TimeLimits = {
  headersMs: 10_000,
  bodyMs: 30_000,
  uploadMs: 150_000,
  idleMs: 60_000,
  keepAliveMs: 65_000,
};

/** How often Node checks for sockets that have timed out. */
export const CHECK_MS = 1_000;

/** Each takes a file descriptor and some 10 KB; Linux gives services half a million descriptors, containers often 65,536. */
export const MOST_CONNECTIONS = 20_000;
