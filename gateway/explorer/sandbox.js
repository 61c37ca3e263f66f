import { ApolloSandbox } from '@apollo/sandbox';
import { FIRST_OPERATION } from './first-operation.js';

// A browser sends cookies with every WebSocket: subscriptions go over HTTP.
delete globalThis.WebSocket;

new ApolloSandbox({
  target: '#sandbox',
  initialEndpoint: `${location.origin}/graphql`,
  initialSubscriptionEndpoint: `${location.origin}/graphql`,
  endpointIsEditable: false,
  allowDynamicStyles: false,
  initialState: {
    document: FIRST_OPERATION,
    variables: {},
    headers: { 'accept-language': 'en' },
    includeCookies: false,
    pollForSchemaUpdates: false,
  },
  runTelemetry: false,
  // Sandbox's frame could ask for cookies; they are never sent.
  handleRequest: (url, options) => fetch(url, { ...options, credentials: 'omit' }),
});
