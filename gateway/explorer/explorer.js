import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import 'graphiql/style.css';

const WORKERS = { json: 'json-worker.js', graphql: 'graphql-worker.js' };

globalThis.MonacoEnvironment = {
  getWorker: (_id, label) => new Worker(`/explorer/${WORKERS[label] ?? 'editor-worker.js'}`, { type: 'module' }),
};

const fetcher = createGraphiQLFetcher({
  url: '/graphql',
  subscriptionUrl: `${location.origin.replace(/^http/, 'ws')}/graphql`,
});

const FIRST_OPERATION = `# The newest products, with prices and ratings from two different subgraphs.
query NewestProducts {
  products(first: 5) {
    nodes {
      id
      name
      price { formatted }
      ratingSummary { average count }
    }
  }
}
`;

createRoot(document.getElementById('explorer')).render(
  createElement(GraphiQL, { fetcher, defaultQuery: FIRST_OPERATION }),
);
