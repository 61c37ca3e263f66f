import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const ORDINARY = JSON.stringify({ query: '{ products(first: 10) { nodes { id name slug price { amount } } } }' });

const agent = new Agent({ keepAlive: true });
let visiting = true;

/** How long an answer takes, in milliseconds. */
function ask(path: string, body?: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const method = body ? 'POST' : 'GET';
    // Nobody else's address: what is held back for others is not held back for this visitor.
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': `11.0.0.${Math.trunc(started) % 250}` };
    request(new URL(path, workerData as string), { agent, method, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(performance.now() - started));
    })
      .once('error', reject)
      .end(body);
  });
}

async function repeat(pauseMs: number, path: string, body?: string): Promise<number[]> {
  const took: number[] = [];
  while (visiting) {
    took.push(await ask(path, body));
    await delay(pauseMs);
  }
  return took;
}

await ask('/healthz');
const health = repeat(10, '/healthz');
const ordinary = repeat(25, '/graphql', ORDINARY);
parentPort!.once('message', async () => {
  visiting = false;
  const times = (await ordinary).sort((one, other) => one - other);
  parentPort!.postMessage({
    longestHealth: Math.max(...(await health)),
    ordinary: times[Math.floor(times.length * 0.95)],
  });
  agent.destroy();
});
parentPort!.postMessage('here');
