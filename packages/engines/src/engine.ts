/** A server that answers at `url`. `stop` ends it if this process started it, and may be called more than once. */
export interface Engine {
  readonly url: string;
  stop(): Promise<void>;
}
