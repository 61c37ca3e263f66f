import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ExecutionArgs, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { SubgraphRequest } from '../calls/subgraph-calls.ts';
import { badInput, unauthenticated } from '../refusal/errors.ts';
import { type ViewerAudience, verifyViewer } from '../viewer/viewer-token.ts';
import type { Subgraph } from './start-subgraph.ts';

interface SubscriptionServer {
  /** False when the path is another. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
  close(): Promise<void>;
}

/** graphql-ws needs a document to know the kind of operation; the subgraph uses the text. */
function admitted(schema: GraphQLSchema, payload: SubscribePayload, here: ViewerAudience): ExecutionArgs {
  const viewer = verifyViewer(String(payload.extensions?.viewer ?? ''), here);
  if (!viewer) throw unauthenticated();
  const request: SubgraphRequest = {
    query: payload.query,
    variables: payload.variables ?? undefined,
    operationName: payload.operationName ?? undefined,
    viewer,
  };
  return { schema, document: parse(payload.query), contextValue: request };
}

/**
 * graphql-ws at /graphql. A caller keeps one socket for all its viewers: the socket opens with a signed viewer in
 * the connection parameters, and every operation carries its own in `extensions.viewer`.
 */
export function serveSubscriptions(
  subgraph: Pick<Subgraph, 'name' | 'schema' | 'execute' | 'subscribe'>,
  { secret }: { secret: string },
): SubscriptionServer {
  const here = { secret, audience: subgraph.name };
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1024 * 1024 });
  const server = useServer(
    {
      onConnect: ({ connectionParams }) => verifyViewer(String(connectionParams?.viewer ?? ''), here) !== undefined,
      onSubscribe: (_context, _id, payload) => {
        try {
          return admitted(subgraph.schema, payload, here);
        } catch (error) {
          // Returned, because a thrown error would close the socket that all viewers share.
          return [error instanceof GraphQLError ? error : badInput('The operation cannot be read.')];
        }
      },
      subscribe: ({ contextValue }) => subgraph.subscribe(contextValue as SubgraphRequest),
      execute: ({ contextValue }) => subgraph.execute(contextValue as SubgraphRequest),
    },
    sockets,
  );
  return {
    upgrade: (request, socket, head) => {
      if (request.url !== '/graphql') return false;
      sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request));
      return true;
    },
    close: async () => {
      await server.dispose();
    },
  };
}
