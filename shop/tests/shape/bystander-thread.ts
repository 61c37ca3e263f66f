import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';

const ORDINARY = JSON.stringify({ query: '{ products(first: 10) { nodes { id name slug price { amount } } } }' });

const { url, pid } = workerData as { url: string; pid: number };
const agent = new Agent({ keepAlive: true });
let visiting = true;

/**
 * CPU time of the shop's main thread in milliseconds: on Linux from the scheduler, elsewhere wall time. Its CPU time
 * during a request is the response time with a core of its own.
 */
function worked(): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** The response time in milliseconds. */
function ask(path: string, body?: string): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const method = body ? 'POST' : 'GET';
    // An address of its own, which is not rate limited.
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': `11.0.0.${Math.trunc(started) % 250}` };
    request(new URL(path, url), { agent, method, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(performance.now() - started));
    })
      .once('error', reject)
      .end(body);
  });
}

async function repeat(pauseMs: number, measure: () => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  while (visiting) {
    measured.push(await measure());
    await delay(pauseMs);
  }
  return measured;
}

await ask('/healthz');
const pauses = repeat(10, async () => {
  const before = worked();
  await ask('/healthz');
  return worked() - before;
});
const ordinary = repeat(25, () => ask('/graphql', ORDINARY));
parentPort!.once('message', async () => {
  visiting = false;
  const times = (await ordinary).sort((one, other) => one - other);
  parentPort!.postMessage({
    longestPause: Math.max(...(await pauses)),
    ordinary: times[Math.floor(times.length * 0.95)],
  });
  agent.destroy();
});
parentPort!.postMessage('here');
