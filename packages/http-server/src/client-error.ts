import type { Duplex } from 'node:stream';
import { refuseSocket } from './refuse.ts';

const STATUS: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Answers a request that is not HTTP or too slow, and closes its socket. */
export function answerClientError(error: NodeJS.ErrnoException, socket: Duplex, answering: boolean): void {
  if (error.code === 'ECONNRESET' || answering) return void socket.destroy();
  refuseSocket(socket, STATUS[error.code ?? ''] ?? 400);
}
