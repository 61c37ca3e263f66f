import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { elasticsearchBuild } from './elasticsearch-build.ts';
import type { Engine } from './engine.ts';
import { newestJdk } from './jdk.ts';
import type { Log } from './log.ts';
import { freePort } from './ports.ts';
import { startPrivateServer } from './private-server.ts';
import { findProgram } from './programs.ts';
import { runningServer, sharedServer } from './server-record.ts';
import { withStartLock } from './start-lock.ts';
import { type RunningServer, superviseServer } from './supervised-server.ts';

const OLDEST_JDK = 21;
const ANSWER_MS = 3000;
const JVM_FLAGS = ['-Xmx1g', '--add-modules', 'jdk.incubator.vector', '--enable-native-access=ALL-UNNAMED'];

export interface ElasticsearchOptions {
  /** Kept between runs: indexes and output. Created when missing. */
  directory: string;
  log: Log;
}

/** Why no Elasticsearch can be started here; undefined when one can. */
export function elasticsearchMissing(): string | undefined {
  const missing = [
    findProgram('mvn') ? undefined : 'no Maven (mvn) on PATH',
    newestJdk(OLDEST_JDK) ? undefined : `no JDK of version ${OLDEST_JDK} or later (JAVA_HOME may name one)`,
  ].filter((reason) => reason !== undefined);
  return missing.length > 0 ? missing.join(', ') : undefined;
}

/**
 * Builds (the first time) and starts one real Elasticsearch node on 127.0.0.1, from the server jars Elastic publishes;
 * `packages/engines/elasticsearch` says what it leaves out. A node that another process already runs in the same
 * directory is shared. Takes about 10 s, the first time longer.
 *
 * @returns undefined when Maven or a JDK is missing; `elasticsearchMissing` says which.
 */
export async function startElasticsearch({ directory, log }: ElasticsearchOptions): Promise<Engine | undefined> {
  const maven = findProgram('mvn');
  const jdk = newestJdk(OLDEST_JDK);
  if (!maven || !jdk) return undefined;
  const home = resolve(directory);
  await mkdir(join(home, 'config'), { recursive: true });
  return superviseServer({ name: 'Elasticsearch', start: (url) => startOnce({ maven, jdk, home, log }, url), log });
}

/** `again` is the address of the node that ended. */
function startOnce(
  { maven, jdk, home, log }: { maven: string; jdk: string; home: string; log: Log },
  again: string | undefined,
): Promise<RunningServer> {
  return withStartLock(join(home, 'start.lock'), async () => {
    const shared = await runningServer(home, log);
    if (shared) return sharedServer(shared, again);
    const { classPath, modules } = await elasticsearchBuild({ maven, jdk, log });
    const url = again ?? `http://127.0.0.1:${await freePort()}`;
    const { port } = new URL(url);
    return startPrivateServer({
      name: 'Elasticsearch',
      file: join(jdk, 'bin/java'),
      args: [...JVM_FLAGS, '-cp', classPath, 'ElasticsearchNode', port, home, modules],
      directory: home,
      url,
      mark: `ElasticsearchNode ${port} ${home}`,
      stopSignal: 'SIGTERM',
      answers: () => answersHealthy(url),
      readyWithinMs: 120_000,
    });
  });
}

/** Whether a node answers and is healthy enough to serve. */
export async function answersHealthy(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=1s`, { signal });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
