import { type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { securityHeaders } from './security-headers.ts';

/** Ends a request that no handler has answered. The reason is only in the log. */
export function refuse(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.destroy();
  const text = `${STATUS_CODES[status]}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...(status === 408 && { connection: 'close' }),
  });
  response.end(response.req.method === 'HEAD' ? undefined : text);
}

/** The same on a bare socket, which is closed after it. */
export function refuseSocket(socket: Duplex, status: number): void {
  if (!socket.writable) return void socket.destroy();
  const headers = Object.entries(securityHeaders({ secure: false })).map(([name, value]) => `${name}: ${value}\r\n`);
  // A half-open socket would stay until the client closes it.
  socket.once('finish', () => socket.destroy());
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n${headers.join('')}\r\n`,
  );
}
