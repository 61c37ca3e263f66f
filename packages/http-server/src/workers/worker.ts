import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ToPrimary, ToWorker } from './messages.ts';

/** The variable that makes a process a worker: which one of all that were ever started. */
export const WORKER = 'MINIJD_WORKER';

const number = process.send ? process.env[WORKER] : undefined;
// Programs that a worker starts are none.
delete process.env[WORKER];
// The process that holds the port is gone.
if (number) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));

export const isWorker = (): boolean => number !== undefined;

/** Whether this process prepares what all workers share: it is none, or it is the first one. */
export const isFirstWorker = (): boolean => number === undefined || number === '1';

const tell = (message: ToPrimary): void => void (process.connected && process.send?.(message));

export interface Listening {
  port: number;
  /** Open connections stay. */
  stopListening(): void;
}

/** Lets a server answer what the process that holds the port receives. */
export function takeConnections(server: Server, { port, host }: { port: number; host: string }): Listening {
  let open = 0;
  const take = ({ connection }: ToWorker, socket: Socket | undefined) => {
    tell({ taken: connection });
    // The client was gone before the connection was sent.
    if (!socket) return;
    if (open >= server.maxConnections) return void socket.destroy();
    open += 1;
    socket.once('close', () => {
      open -= 1;
    });
    // As Node's HTTP server opens its own.
    socket.allowHalfOpen = true;
    socket.setNoDelay(true);
    server.emit('connection', socket);
    socket.resume();
  };
  process.on('message', take);
  tell({ listens: { port, host } });
  const stopListening = () => {
    process.off('message', take);
    tell({ leaves: true });
  };
  return { port, stopListening };
}
