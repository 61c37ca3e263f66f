import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { GatewayContext } from '../exchange.ts';
import type { ErrorFormat } from '../operations/format-errors.ts';
import { LIMIT_RULES, MAX_TOKENS } from '../operations/limits.ts';
import type { StoredDocuments } from '../operations/stored-documents.ts';
import type { FederatedGateway } from './federated-gateway.ts';

export interface ApolloParts {
  gateway: FederatedGateway;
  documents: StoredDocuments;
  errors: ErrorFormat;
  log: Logger;
}

/** Apollo Server as the pipeline of queries and mutations: APQ, parsing, validation, limits, execution, errors. */
export function apolloServer({ gateway, documents, errors, log }: ApolloParts): ApolloServer<GatewayContext> {
  return new ApolloServer<GatewayContext>({
    gateway,
    logger: log,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: documents },
    parseOptions: { maxTokens: MAX_TOKENS },
    maxRecursiveSelections: true,
    validationRules: LIMIT_RULES,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: errors.format,
    plugins: [ApolloServerPluginLandingPageDisabled(), guests, requestIds],
  });
}

/** Whoever changes something without being known gets a guest id, so that they find it again. */
const guests: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue: { exchange } }) => {
      const { userId, guestId } = exchange.viewer;
      if (operation?.operation === 'mutation' && !userId && !guestId) exchange.becomeGuest(crypto.randomUUID());
    },
  }),
};

/** Unexpected errors name the request, so that a person can find it in the logs. */
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
