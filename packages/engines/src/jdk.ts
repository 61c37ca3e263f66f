import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findProgram } from './programs.ts';

const JVM_FOLDERS = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines'];

/** The home of the newest JDK (with a compiler) of at least this version, from JAVA_HOME, PATH or the usual places. */
export function newestJdk(atLeast: number): string | undefined {
  const [newest] = candidates()
    .map((home) => ({ home, version: jdkVersion(home) }))
    .filter(({ version }) => version >= atLeast)
    .sort((a, b) => b.version - a.version);
  return newest?.home;
}

function candidates(): string[] {
  const compiler = findProgram('javac');
  const installed = JVM_FOLDERS.filter(existsSync).flatMap((folder) =>
    readdirSync(folder).flatMap((name) => [join(folder, name), join(folder, name, 'Contents/Home')]),
  );
  const named = [process.env.JAVA_HOME, compiler && dirname(dirname(realpathSync(compiler)))];
  return [...named.flatMap((home) => home || []), ...installed];
}

/** The major version that the JDK's own `release` file names (asking `javac` takes a third of a second); 0 if none. */
function jdkVersion(home: string): number {
  const release = join(home, 'release');
  if (!existsSync(release) || !existsSync(join(home, 'bin/javac'))) return 0;
  return Number(/^JAVA_VERSION="(\d+)/m.exec(readFileSync(release, 'utf8'))?.[1] ?? 0);
}
