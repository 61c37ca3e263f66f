import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '@minijd/engines';

const ROOT = join(import.meta.dirname, '../..');

export interface BenchShop {
  pid: number;
  url: string;
  /** Data directory, which has the database's address. */
  directory: string;
  stop(): Promise<void>;
}

/** The in-process shop as `npm start` runs it, on a data directory of its own. */
export async function startBenchShop(directory: string, settings: Record<string, string> = {}): Promise<BenchShop> {
  const port = await freePort();
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    ALLOW_SANDBOX: 'true',
    // All load comes from one address.
    ...{ GUEST_OPERATIONS_PER_SECOND: '0', PERSON_OPERATIONS_PER_SECOND: '0' },
    ...{ GUEST_COST_PER_MINUTE: '0', PERSON_COST_PER_MINUTE: '0' },
    FIELD_RATE_LIMITS: 'off',
    PORT: String(port),
    MINIJD_DIRECTORY: directory,
    ...settings,
  };
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=320', '--max-semi-space-size=8', '--enable-source-maps', 'dist/shop.js'],
    {
      cwd: ROOT,
      env,
      stdio: 'pipe',
    },
  );
  await said(child, 'Ctrl-C');
  return {
    pid: child.pid!,
    url: `http://127.0.0.1:${port}`,
    directory,
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('exit', resolve));
    },
  };
}

/** Runs one `pnpm shop` command on the same data. */
export async function shopCommand(directory: string, ...args: string[]): Promise<void> {
  const env = { ...process.env, MINIJD_DIRECTORY: directory };
  const child = spawn(process.execPath, ['dist/cli.js', ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`shop ${args.join(' ')} ended with ${code}`);
}

async function said(child: ChildProcess, text: string): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const readOutput = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(text)) resolve();
    };
    child.stdout!.on('data', readOutput);
    child.stderr!.on('data', readOutput);
    child.once('exit', (code) => reject(new Error(`the shop ended with ${code}:\n${output}`)));
  });
}
