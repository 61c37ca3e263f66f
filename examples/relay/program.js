// Relay: a page of fragments, then one fragment alone, read again by node(id:).
import {
  createOperationDescriptor,
  Environment,
  fetchQuery,
  getSelector,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime';
import productFragment from './generated/documents_product.graphql.js';
import page from './generated/documentsPageQuery.graphql.js';
import refetch from './generated/documentsProductRefetchQuery.graphql.js';
import morePages from './generated/documentsReviewsPageQuery.graphql.js';

const url = `${process.env.MINIJD_URL ?? 'http://localhost:4000'}/graphql`;

async function ask({ text, name }, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'accept-language': 'en' },
      ...{ 'apollographql-client-name': 'relay-example', 'apollographql-client-version': '1.0.0' },
    },
    body: JSON.stringify({ query: text, operationName: name, variables }),
  });
  return response.json();
}

const environment = new Environment({ network: Network.create(ask), store: new Store(new RecordSource()) });

/** What a component with the fragment is given. */
function read(query, variables, reference) {
  const { data } = environment.lookup(createOperationDescriptor(query, variables).fragment);
  return environment.lookup(getSelector(productFragment, data[reference])).data;
}

const slug = process.env.MINIJD_PRODUCT ?? 'oolong-tea';
await fetchQuery(environment, page, { slug }).toPromise();
const shown = read(page, { slug }, 'product');
console.log(`Page: ${shown.name}, ${shown.price.formatted}`);

const { data } = environment.lookup(createOperationDescriptor(page, { slug }).fragment);
const id = data.product.__id;
await fetchQuery(environment, refetch, { id }).toPromise();
console.log(`Read again by its id: ${read(refetch, { id }, 'node').name}`);

const answer = await fetchQuery(environment, morePages, { id, count: 1 }).toPromise();
console.log(`Reviews by its id: ${answer.node ? 1 : 0}`);
