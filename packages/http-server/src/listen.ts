import type { Server } from 'node:net';
import { StartRefused } from './start-refused.ts';

const REASONS: Record<string, string> = {
  EADDRINUSE: 'another process listens there; set PORT to a free one',
  EACCES: 'this user may not listen there; ports below 1024 want more rights',
  EADDRNOTAVAIL: 'HOST is no address of this machine',
  ENOTFOUND: 'HOST is not the name of a machine',
};

/** Resolves when the server listens; throws StartRefused when it cannot. */
export async function listen(server: Server, { port, host }: { port: number; host: string }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const failed = (error: NodeJS.ErrnoException) => {
    reject(new StartRefused(`Cannot listen on ${host}:${port}: ${REASONS[error.code ?? ''] ?? error.message}.`));
  };
  server.once('error', failed).listen(port, host, resolve);
  await promise;
  server.off('error', failed);
}
