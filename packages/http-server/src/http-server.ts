import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { limitBodyTime } from './body-time.ts';
import { recognise } from './caller.ts';
import { answerClientError } from './client-error.ts';
import { listen } from './listen.ts';
import { measure, observe } from './measure.ts';
import { OpenSockets } from './open-sockets.ts';
import type { ProcessLog } from './process-log.ts';
import { refuse, refuseSocket } from './refuse.ts';
import { acceptTarget, pathOf } from './request-target.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { SECURITY_TEXT, securityText } from './security-text.ts';
import { CHECK_MS, MOST_CONNECTIONS, TIME_LIMITS, type TimeLimits } from './time-limits.ts';
import { TRUST_NOBODY, type TrustedProxies } from './trusted-proxies.ts';
import { isWorker, type Listening, takeConnections } from './workers/worker.ts';

/** Whether a process can serve, and what it reports of that. */
export interface Readiness {
  ready: boolean;
  details?: object;
}

export interface HttpServerOptions {
  /** 0 takes a free port. */
  port: number;
  host: string;
  log: ProcessLog;
  /** Nobody by default. */
  trustedProxies?: TrustedProxies;
  /** Of whoever looks after the server's security, for /.well-known/security.txt. */
  securityContact?: string | undefined;
  /** For /readyz; must not reject. */
  ready(): Promise<Readiness>;
  /**
   * Answers a request without a body and without proxies in between, before anything else is done for it; with
   * `PLAIN_SECURITY_HEADERS`. False when it is left to `handle`.
   */
  quick?(request: IncomingMessage, response: ServerResponse): boolean;
  /**
   * Answers a request of another of our services, before anything else is done for it: nobody asks from where it comes,
   * there are no headers for browsers, and a slow body ends with the time for whole requests. False when it is none.
   */
  service?(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers a request; false when the path is unknown, which is answered with 404. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Handles a socket that asks for another protocol; false when the path is unknown. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Ends streams and WebSockets, which do not end by themselves. Called once, when the server closes. */
  drain?(): Promise<void> | void;
  /** Whether a request carries a file, which takes longer to send than an operation. */
  isUpload?(request: IncomingMessage): boolean;
  /** Shorter ones for tests. */
  limits?: Partial<TimeLimits>;
}

export interface HttpServer {
  /** Such as `http://127.0.0.1:4000`. */
  url: string;
  /**
   * /readyz answers 503 and streams are told to end at once. The server listens for another half second, so that load
   * balancers notice; running requests end, and within `graceMs` everything is closed.
   */
  close(graceMs?: number): Promise<void>;
}

const GRACE_MS = 10_000;
const NOTICE_MS = 500;

/**
 * Opens a server as all processes of the shop do. It handles the errors of each socket from connection to end, time
 * limits, security headers, the caller's address, GET /healthz and /readyz, and closing. Throws StartRefused when it
 * cannot listen.
 *
 * @example
 * const server = await openHttpServer({ port: 4000, host: '0.0.0.0', log, ready, handle });
 * lifecycle.onStop('requests', (limitMs) => server.close(limitMs));
 */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const limits = { ...TIME_LIMITS, ...options.limits };
  const server = createServer({
    headersTimeout: limits.headersMs,
    requestTimeout: Math.max(limits.headersMs, limits.bodyMs, limits.uploadMs),
    keepAliveTimeout: limits.keepAliveMs,
    // A request to upgrade to another protocol, such as HTTP/2, is answered in HTTP/1.1.
    shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket',
    connectionsCheckingInterval: Math.min(CHECK_MS, limits.headersMs),
  });
  server.maxConnections = MOST_CONNECTIONS;
  server.setTimeout(limits.idleMs);
  const sockets = new OpenSockets(server);
  answerRequests(server, sockets, { ...options, limits });
  answerUpgrades(server, sockets, options);
  server.on('clientError', (error, socket) => answerClientError(error, socket, sockets.isAnswering(socket)));
  const { port, stopListening } = await (isWorker() ? takeConnections(server, options) : open(server, options));
  return {
    url: `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${port}`,
    close: (graceMs = GRACE_MS) => close({ sockets, stopListening }, options, graceMs),
  };
}

function answerRequests(
  server: Server,
  sockets: OpenSockets,
  options: HttpServerOptions & { limits: TimeLimits },
): void {
  const { limits, log, trustedProxies = TRUST_NOBODY } = options;
  server.on('request', (request, response) => {
    sockets.track(response);
    // A client that disconnects is not an error; readers and writers get `close`.
    request.on('error', () => {});
    response.on('error', (error) => log.debug({ err: error, path: request.url }, 'an answer was not delivered'));
    const startedAt = performance.now();
    if (options.quick && isDirect(request) && options.quick(request, response)) {
      measure(request, response, startedAt);
      return;
    }
    const ofServices = options.service !== undefined;
    const trusted = ofServices || trustedProxies(request.socket.remoteAddress ?? '', 0);
    observe(request, response, { log, trusted, told: !ofServices }, () => {
      if (options.service?.(request, response)) return;
      limitBodyTime(request, response, options.isUpload?.(request) ? limits.uploadMs : limits.bodyMs);
      setSecurityHeaders(response, recognise(request, trustedProxies));
      answer(request, response, { ...options, sockets }).catch((error: unknown) => {
        // Answered already, because its body came too slowly: what fails then fails because of that.
        if (response.writableEnded) return;
        log.error({ err: error, method: request.method, path: pathOf(request) }, 'a request failed');
        refuse(response, 500);
      });
    });
  });
  // An expectation other than 100-continue.
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) => {
    setSecurityHeaders(response, recognise(request, options.trustedProxies ?? TRUST_NOBODY));
    refuse(response, 417);
  });
}

/** Sent without a body, over a connection of its own that nobody has encrypted. */
function isDirect({ method, headers, socket }: IncomingMessage): boolean {
  return (
    method === 'GET' &&
    headers['x-forwarded-proto'] === undefined &&
    headers['content-length'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    !('encrypted' in socket)
  );
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { sockets, ready, handle, securityContact }: HttpServerOptions & { sockets: OpenSockets },
): Promise<void> {
  if (!acceptTarget(request)) return refuse(response, 400);
  const path = pathOf(request);
  if (path === '/healthz') return sendJson(response, 200, { status: 'ok' });
  if (path === SECURITY_TEXT && securityContact) return sendText(response, securityText(securityContact));
  if (path !== '/readyz') return void ((await handle(request, response)) || refuse(response, 404));
  if (sockets.draining) return sendJson(response, 503, { status: 'stopping' });
  const { ready: isReady, details } = await ready();
  sendJson(response, isReady ? 200 : 503, { status: isReady ? 'ok' : 'unavailable', ...details });
}

function answerUpgrades(server: Server, sockets: OpenSockets, options: HttpServerOptions): void {
  server.on('upgrade', (request, socket: Duplex & { setTimeout?(ms: number): void }, head) => {
    // Its protocol has heartbeats of its own.
    socket.setTimeout?.(0);
    recognise(request, options.trustedProxies ?? TRUST_NOBODY);
    try {
      if (sockets.draining) return refuseSocket(socket, 503);
      if (!acceptTarget(request)) return refuseSocket(socket, 400);
      if (!options.upgrade?.(request, socket, head)) refuseSocket(socket, 404);
    } catch (error) {
      options.log.error({ err: error, path: request.url }, 'a socket was not taken over');
      socket.destroy();
    }
  });
}

async function open(server: Server, options: HttpServerOptions): Promise<Listening> {
  await listen(server, options);
  return { port: (server.address() as AddressInfo).port, stopListening: () => void server.close() };
}

async function close(
  { sockets, stopListening }: { sockets: OpenSockets } & Pick<Listening, 'stopListening'>,
  { drain, log }: HttpServerOptions,
  graceMs: number,
): Promise<void> {
  const began = performance.now();
  sockets.drain();
  const told = Promise.resolve(drain?.()).catch((error: unknown) => {
    log.warn({ err: error }, 'streams were not ended');
  });
  await delay(Math.min(NOTICE_MS, graceMs / 2));
  stopListening();
  await sockets.end(Math.max(0, graceMs - (performance.now() - began)));
  await told;
}

function sendText(response: ServerResponse, text: string): void {
  response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'max-age=86400' });
  response.end(text);
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
