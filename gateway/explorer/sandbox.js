import { ApolloSandbox } from '@apollo/sandbox';
import { examples, HEADERS } from './examples.js';

// A browser sends cookies with every WebSocket: subscriptions go over HTTP.
delete globalThis.WebSocket;

const withoutCookies = (url, options) => fetch(url, { ...options, credentials: 'omit' });
const { document: operations, variables } = await examples(withoutCookies);

new ApolloSandbox({
  target: '#sandbox',
  initialEndpoint: `${location.origin}/graphql`,
  initialSubscriptionEndpoint: `${location.origin}/graphql`,
  endpointIsEditable: false,
  allowDynamicStyles: false,
  initialState: {
    // It becomes part of the address of the frame, where an indent of two spaces takes six characters.
    document: operations.replaceAll('  ', '\t'),
    variables,
    headers: HEADERS,
    includeCookies: false,
    pollForSchemaUpdates: false,
  },
  runTelemetry: false,
  // Sandbox's frame could ask for cookies; they are never sent.
  handleRequest: (url, options) => fetch(url, { ...options, credentials: 'omit' }),
});
