import { existsSync } from 'node:fs';
import { openHttpServer, processLog, runProcess, StartRefused } from '../src/index.ts';

/** Answers with its process id; does not start where the file BROKEN exists. */
await runProcess('test', async (lifecycle) => {
  if (existsSync(process.env.BROKEN ?? '')) throw new StartRefused('It is broken.');
  const server = await openHttpServer({
    ...{ port: Number(process.env.PORT), host: '127.0.0.1', log: processLog('test', { LOG_LEVEL: 'fatal' }) },
    ready: async () => ({ ready: true }),
    handle: async (_request, response) => {
      response.end(String(process.pid));
      return true;
    },
  });
  lifecycle.onStop('requests', (limitMs) => server.close(limitMs));
});
