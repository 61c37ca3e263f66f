import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerOf } from '@minijd/http-server';
import { endCompressed } from '@minijd/http-server/compressed';
import { type GraphQLSchema, printSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Engine } from '../engine.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import { failureOf } from './http-errors.ts';
import type { Origins } from './origins.ts';
import { requestIdOf } from './request-id.ts';

export const SCHEMA_PATH = '/graphql/schema.graphql';

/** Who may run this may read the schema as text. */
const INTROSPECTION = '{ __schema { queryType { name } } }';

interface Printed {
  text: string;
  etag: string;
}

const printed = new WeakMap<GraphQLSchema, Printed>();

/** GET /graphql/schema.graphql: the schema that clients see, for code generators. */
export class SchemaDocument {
  constructor(private readonly parts: { engine: Engine; origins: Origins; schema: () => GraphQLSchema; log: Logger }) {}

  async send(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { engine, origins, schema, log } = this.parts;
    if (origins.answer(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    }
    const requestId = requestIdOf(request.headers['x-request-id']);
    try {
      const { headers } = request;
      const remoteAddress = callerOf(request).address;
      const credentials = { headers, remoteAddress, requestId, ownPage: origins.isOwnPage(request) };
      const { admitted } = await engine.receive(credentials, { query: INTROSPECTION });
      if (admitted instanceof OperationRefused) return sendJson(response, 403, { errors: admitted.errors });
    } catch (error) {
      const { status, headers, body } = failureOf(error, requestId, log);
      return sendJson(response, status, body, headers);
    }
    const { text, etag } = print(schema());
    // Partners and the shop's own pages are answered differently.
    response.setHeader('vary', 'authorization, origin');
    response.setHeader('etag', etag);
    response.setHeader('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    await endCompressed(response, text);
  }
}

function print(schema: GraphQLSchema): Printed {
  const known = printed.get(schema);
  if (known) return known;
  const text = `${printSchema(schema)}\n`;
  const made = { text, etag: `W/"${createHash('sha256').update(text).digest('base64url')}"` };
  printed.set(schema, made);
  return made;
}

function sendJson(response: ServerResponse, status: number, body: object, headers?: Record<string, string>): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
