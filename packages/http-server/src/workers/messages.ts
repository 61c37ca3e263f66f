/** What a worker tells the process that holds its port. */
export type ToPrimary =
  /** It answers requests sent to this address. */
  | { listens: { port: number; host: string } }
  /** It has this connection, which came with `{ connection }`. */
  | { taken: number }
  /** It takes no more connections. */
  | { leaves: true };

/** What it is told, with a socket. */
export interface ToWorker {
  connection: number;
}
