import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Log } from './log.ts';
import { withStartLock } from './start-lock.ts';
import { workspaceRoot } from './workspace-root.ts';

const run = promisify(execFile);
const SOURCES = ['pom.xml', 'src/*.java', 'modules/*/*'];

interface BuildTools {
  /** Path of `mvn`. */
  maven: string;
  /** Home of the JDK. */
  jdk: string;
  log: Log;
}

interface ElasticsearchBuild {
  /** Class path of the server. */
  classPath: string;
  /** Folder of its modules. */
  modules: string;
}

/**
 * The built node; Maven runs only when its sources changed since the last build. Concurrent processes build it once.
 *
 * @throws with the end of Maven's output when the build fails twice (a download may fail once).
 */
export async function elasticsearchBuild({ maven, jdk, log }: BuildTools): Promise<ElasticsearchBuild> {
  const project = join(workspaceRoot(), 'packages/engines/elasticsearch');
  const target = join(project, 'target');
  const stamp = join(target, 'built');
  await mkdir(target, { recursive: true });
  await withStartLock(join(target, 'build.lock'), async () => {
    const sources = await fingerprint(project);
    if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === sources) return;
    log('Elasticsearch: building the node with Maven (once)');
    const build = () => mavenPackage({ maven, jdk, project });
    await build().catch(build);
    await writeFile(stamp, sources);
  });
  return { classPath: join(target, 'lib/*'), modules: join(target, 'modules') };
}

/** Without `clean`, which would remove the lock that other processes wait for. */
async function mavenPackage({ maven, jdk, project }: { maven: string; jdk: string; project: string }): Promise<void> {
  const env = { ...process.env, JAVA_HOME: jdk };
  const args = ['--batch-mode', '--quiet', '--file', join(project, 'pom.xml'), '-Dmaven.artifact.threads=8', 'package'];
  try {
    await run(maven, args, { env, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const output = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    throw new Error(`Maven could not build the Elasticsearch node:\n${output.split('\n').slice(0, 15).join('\n')}`);
  }
}

async function fingerprint(project: string): Promise<string> {
  const files = await Array.fromAsync(glob(SOURCES, { cwd: project }));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(join(project, file)));
  return hash.digest('hex');
}
