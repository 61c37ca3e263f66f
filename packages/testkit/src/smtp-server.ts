import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail extends ParsedMail {
  /** The recipients of the envelope. */
  recipients: string[];
  encrypted: boolean;
}

/** A mail server on a port of its own, which keeps what it receives. It refuses recipients that start with `nobody`. */
export class SmtpServer {
  readonly mails: ReceivedMail[] = [];
  #server: SMTPServer | undefined;
  #port = 0;

  /** The address to send to, which stays the same after `stop` and `start`; its certificate is self-signed. */
  get url(): string {
    return `smtp://shop:secret@127.0.0.1:${this.#port}?tls.rejectUnauthorized=false`;
  }

  static async start(): Promise<SmtpServer> {
    const server = new SmtpServer();
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const server = new SMTPServer({
      // Half a second after the last connection is long enough to stop.
      closeTimeout: 500,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _, done) =>
        username === 'shop' && password === 'secret'
          ? done(null, { user: username })
          : done(new Error('authentication is required')),
      onRcptTo: ({ address }, _, done) =>
        address.startsWith('nobody')
          ? done(Object.assign(new Error('no such mailbox'), { responseCode: 550 }))
          : done(),
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          const recipients = session.envelope.rcptTo.map(({ address }) => address);
          this.mails.push({ ...mail, recipients, encrypted: session.secure });
          done();
        }, done);
      },
    });
    // Clients that are killed leave broken sockets.
    server.on('error', () => {});
    server.listen(this.#port, '127.0.0.1');
    await once(server.server, 'listening');
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  to(email: string): ReceivedMail[] {
    return this.mails.filter(({ recipients }) => recipients.includes(email));
  }
}
