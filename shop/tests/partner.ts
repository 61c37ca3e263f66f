import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

export interface Post {
  id: string;
  headers: Record<string, string>;
  body: string;
  at: number;
}

/** A partner's server: stores the requests and gives configured answers. */
export class Partner {
  readonly posts: Post[] = [];
  /** Statuses of the next answers, then 204. -1 breaks the connection, 0 never answers. */
  readonly answers: number[] = [];
  /** Headers of the answers. */
  headers: Record<string, string> = {};

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {
    server.on('request', async (request, response) => {
      const body = await text(request);
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      this.posts.push({ id: headers['webhook-id'] ?? '', headers, body, at: Date.now() });
      const status = this.answers.shift() ?? 204;
      if (status < 0) request.socket.destroy();
      else if (status > 0) response.writeHead(status, this.headers).end(status === 204 ? undefined : 'no, thank you');
    });
  }

  static async open(): Promise<Partner> {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    return new Partner(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The contents of a post whose signature the published library verifies. */
  static read({ headers, body }: Post, secret: string): unknown {
    return new Webhook(secret).verify(body, headers);
  }
}
