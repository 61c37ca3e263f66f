import { createServer } from 'node:http';

/** Sends one body to whoever asks, with nothing around it: what Node itself can do. */
const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const body = Buffer.concat(parts);
const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': body.length };
const server = createServer((_request, response) => response.writeHead(200, headers).end(body));
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : address);
});
