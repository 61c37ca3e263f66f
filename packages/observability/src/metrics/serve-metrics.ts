import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { registry } from './registry.ts';

export interface MetricsServer {
  url: string;
  close(): Promise<void>;
}

export interface MetricsPlace {
  /** 0 takes a free port. */
  port: number;
  host: string;
}

/**
 * `GET /metrics` for Prometheus on a port of its own, which only the network of the operators should reach. `read` gives
 * the text; that of this process unless it has workers.
 */
export async function serveMetrics(
  { port, host }: MetricsPlace,
  read: () => Promise<string> = () => registry.metrics(),
): Promise<MetricsServer> {
  const server = createServer({ headersTimeout: 5000, requestTimeout: 5000 }, (request, response) => {
    if (request.method !== 'GET' || request.url?.split('?', 1)[0] !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    read().then(
      (text) =>
        response.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  server.unref();
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${taken}/metrics`,
    close: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
