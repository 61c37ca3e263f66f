import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { examples, HEADERS, oneByOne } from './examples.js';
import 'graphiql/style.css';

const WORKERS = { json: 'json-worker.js', graphql: 'graphql-worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/explorer/${WORKERS[label] ?? 'editor-worker.js'}`, { type: 'module' }),
};

let credentials = 'same-origin';

/** Where pages of the shop run stored operations only, the explorer asks without their cookies, as any other client. */
async function askAsAllowed(url, options) {
  const answer = await fetch(url, { ...options, credentials });
  if (credentials === 'omit' || answer.status !== 403) return answer;
  if (!(await answer.clone().text()).includes('PERSISTED_QUERY_NOT_IN_LIST')) return answer;
  credentials = 'omit';
  return fetch(url, { ...options, credentials });
}

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  fetch: askAsAllowed,
  subscriptionUrl: `${location.origin.replace(/^http/, 'ws')}/graphql`,
});

const json = (value) => JSON.stringify(value, null, 2);
const defaultTabs = oneByOne(await examples(askAsAllowed)).map(({ query, variables }) => {
  return { query, variables: json(variables), headers: json(HEADERS) };
});

createRoot(document.getElementById('explorer')).render(createElement(GraphiQL, { fetcher, defaultTabs }));
