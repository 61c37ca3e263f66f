// A partner's back end: is told of paid orders by signed webhooks, and reads what it packs by a registered operation.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { Kind, parse, print } from 'graphql';
import { Webhook } from 'standardwebhooks';

const url = `${process.env.MINIJD_URL ?? 'http://localhost:4000'}/graphql`;
const webhook = new Webhook(process.env.WEBHOOK_SECRET ?? '');
/** In a database, in real life: an event may come twice, also after a restart. */
const processed = new Set();

const documents = parse(readFileSync(new URL('operations.graphql', import.meta.url), 'utf8'));
/** The id of a registered operation of a .graphql file: the SHA-256 of its text as graphql-js prints it. */
const ids = new Map(
  documents.definitions
    .filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    .map((operation) => [operation.name.value, createHash('sha256').update(print(operation)).digest('hex')]),
);

async function run(name, variables) {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', authorization: `Bearer ${process.env.MINIJD_API_KEY}` },
      ...{ 'apollographql-client-name': 'example-erp', 'apollographql-client-version': '1.0.0' },
    },
    body: JSON.stringify({ documentId: ids.get(name), variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(errors[0].message);
  return data;
}

async function pack({ data }) {
  const { order } = await run('OrderToShip', { id: data.order.id });
  console.log(`To pack: ${order.orderNo}, ${order.lines.map(({ quantity, sku }) => `${quantity} × ${sku.code}`)}`);
  const { node } = await run('Again', { id: data.order.id });
  console.log(`Read again by its id: ${node.__typename} ${node.orderNo}`);
}

const server = createServer(async (request, response) => {
  const body = await text(request);
  let event;
  try {
    // Checks the signature and that the timestamp is less than five minutes away.
    event = webhook.verify(body, request.headers);
  } catch {
    console.log('Refused: the signature is wrong');
    return void response.writeHead(400).end();
  }
  // Answered before anything is done: the shop waits ten seconds only.
  response.writeHead(204).end();
  const id = request.headers['webhook-id'];
  if (processed.has(id)) return;
  processed.add(id);
  if (event.type === 'order.paid') await pack(event).catch(({ message }) => console.log(`Failed: ${message}`));
});
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () =>
  console.log(`Listening at ${server.address().port}`),
);
