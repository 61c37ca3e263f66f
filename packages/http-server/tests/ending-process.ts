import { runProcess, StartRefused } from '../src/index.ts';

/** A process that ends in one of several ways. */
const ENDS: Record<string, () => void> = {
  throws: () => {
    throw new Error('thrown by nobody');
  },
  rejects: () => void Promise.reject(new Error('rejected by nobody')),
  'is stopped': () => void process.kill(process.pid, 'SIGTERM'),
};

await runProcess('test', async (lifecycle) => {
  const end = ENDS[process.argv[2] ?? ''];
  if (!end) throw new StartRefused('PORT: must be a port number.');
  const alive = setInterval(() => {}, 60_000);
  lifecycle.onStop('server', () => {
    clearInterval(alive);
    console.log('closed in order');
  });
  setTimeout(end);
});
