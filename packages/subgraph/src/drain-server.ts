import type { Server } from 'node:http';

const SWEEP_MS = 50;

/** Stops listening, lets running requests end, closes idle sockets, and after `graceMs` all others. */
export async function drainServer(server: Server, graceMs = 10_000): Promise<void> {
  // A socket whose last request ends after `close()` would stay open until its keep-alive runs out.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const force = setTimeout(() => server.closeAllConnections(), graceMs);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(sweep);
  clearTimeout(force);
}
