import { createLifecycle } from '@minijd/http-server';
import { startPostgres, startRedis } from '../src/index.ts';

/** A process of its own that owns the servers of a directory, to be stopped or killed by a test. */
const [engine, directory] = process.argv.slice(2);
const log = () => {};
const start = engine === 'redis' ? startRedis : startPostgres;
const lifecycle = createLifecycle({ log });
const server = await start({ directory: directory!, log });
if (!server) throw new Error(`${engine} is missing`);
lifecycle.onStop('server', server.stop);
// Keeps the process alive as an HTTP server would.
setInterval(() => {}, 60_000);
console.log(server.url);
