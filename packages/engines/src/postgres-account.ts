import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Log } from './log.ts';

const run = promisify(execFile);
const NAME = 'postgres';

export interface Account {
  uid: number;
  gid: number;
}

/**
 * The account the database runs as: our own (undefined), or, because PostgreSQL refuses to run as root, the system's
 * `postgres`, created when missing.
 */
export async function postgresAccount(log: Log): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await lookUp();
  if (existing) return existing;
  log(`PostgreSQL does not run as root: creating the system user ${NAME}`);
  await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME]);
  const created = await lookUp();
  if (!created) throw new Error(`The system user ${NAME} could not be created; run as an ordinary user instead`);
  return created;
}

async function lookUp(): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}
