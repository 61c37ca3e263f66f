import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { Exchange, GatewayContext, ReportedCost } from '../exchange.ts';
import { countOperation } from '../metrics/count-operation.ts';
import type { ErrorFormat } from '../operations/format-errors.ts';
import { LIMIT_RULES, MAX_TOKENS } from '../operations/limits.ts';
import type { PreparedOperations } from '../operations/prepared-operations.ts';
import type { OperationUsage } from '../partners/operation-usage.ts';
import type { FederatedGateway } from './federated-gateway.ts';

type DocumentStore = NonNullable<ApolloServerOptionsWithGateway<GatewayContext>['documentStore']>;
const SHA256_LENGTH = 64;

export interface ApolloParts {
  gateway: FederatedGateway;
  operations: PreparedOperations;
  errors: ErrorFormat;
  usage: OperationUsage;
  log: Logger;
}

/**
 * Apollo Server as the pipeline of queries and mutations: HTTP, execution, errors. Its operations are admitted before,
 * so their documents are cached; only an evicted one is parsed and validated again.
 */
export function apolloServer({ gateway, operations, errors, usage, log }: ApolloParts): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: log,
    introspection: true,
    // Off, because the same check was made before; this one would also refuse ordinary GETs of urql and curl.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: documentStore(operations),
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: LIMIT_RULES,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errors.format,
    plugins: [ApolloServerPluginLandingPageDisabled(), guests, requestIds, refusals, extensions, operationUse(usage)],
  });
}

/** An unknown client that runs a mutation gets a guest id, so that it finds the result again. */
const guests: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue: { exchange } }) => {
      const { userId, guestId } = exchange.viewer;
      if (operation?.operation === 'mutation' && !userId && !guestId) exchange.becomeGuest(crypto.randomUUID());
    },
  }),
};

/** Unexpected errors carry the request id, so that it can be found in the logs. */
const requestIds: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      if (response.body.kind !== 'single') return;
      for (const { extensions } of response.body.singleResult.errors ?? []) {
        if (extensions?.code !== 'INTERNAL_SERVER_ERROR') continue;
        extensions.requestId = contextValue.exchange.viewer.requestId;
      }
    },
  }),
};

/** With `application/json` these have status 200, as GraphQL over HTTP requires: such clients read no other answer. */
const WRONG_OPERATION = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/** The status of operations that were not run. */
const refusals: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { http, body }, contextValue: { refused, plainJson } }) => {
      if (refused) http.status = refused.status;
      if (!plainJson || http.status !== 400 || body.kind !== 'single') return;
      const { errors = [] } = body.singleResult;
      if (errors.every(({ extensions }) => WRONG_OPERATION.has(extensions?.code))) http.status = 200;
    },
  }),
};

function costExtension({ quota }: Exchange, { requested, operation }: ReportedCost, data: unknown) {
  const { remaining = null, resetsAt = null } = quota ?? {};
  return { requested, actual: operation.actual(data), remaining, resetsAt };
}

/** What was asked for beside the data. */
const extensions: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { exchange } }) => {
      if (!(exchange.extensions || exchange.cost) || body.kind !== 'single') return;
      const cost = exchange.cost && { cost: costExtension(exchange, exchange.cost, body.singleResult.data) };
      body.singleResult.extensions = { ...body.singleResult.extensions, ...exchange.extensions, ...cost };
    },
  }),
};

/** Counts who runs registered and stored operations. */
const operationUse = (usage: OperationUsage): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, contextValue: { exchange, refused }, operation }) => {
      if (body.kind !== 'single') return;
      const codes = (body.singleResult.errors ?? []).map(({ extensions }) => extensions?.code);
      const ms = performance.now() - exchange.startedAt;
      const { partnerOperation, storedOperation, identity } = exchange;
      const kind = refused ? undefined : operation?.operation;
      // What is made for all guests is counted for the one who asks.
      if (!exchange.forAll) countOperation({ partnerOperation, storedOperation, identity, kind, ms, codes });
      if (!refused) usage.countOf(exchange, { failed: codes.length > 0, ms });
    },
  }),
});

/** Keys end with the hash of the text. */
function documentStore(operations: PreparedOperations): DocumentStore {
  return {
    get: async (key) => operations.find(key.slice(-SHA256_LENGTH))?.document,
    set: async () => {},
    delete: async () => false,
  };
}
