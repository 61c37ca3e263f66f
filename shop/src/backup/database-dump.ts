import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram } from '@minijd/engines';
import { CommandRefused } from './command-refused.ts';

const run = promisify(execFile);

/** The address for PostgreSQL's own programs: a password in their arguments could be read by everybody. */
function environmentOf(address: string): Record<string, string | undefined> {
  const url = new URL(address);
  return {
    ...process.env,
    PGHOST: url.hostname,
    PGPORT: url.port || '5432',
    PGUSER: decodeURIComponent(url.username),
    PGPASSWORD: decodeURIComponent(url.password),
    PGDATABASE: decodeURIComponent(url.pathname.slice(1)),
    ...(url.searchParams.has('sslmode') && { PGSSLMODE: url.searchParams.get('sslmode') ?? '' }),
  };
}

async function runProgram(name: string, args: string[], url: string): Promise<void> {
  const program = findProgram(name);
  if (!program) throw new CommandRefused(`${name} is not on the PATH: it comes with PostgreSQL's client programs.`);
  await run(program, args, { env: environmentOf(url), maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
    throw new CommandRefused(`${name} failed: ${String((error as { stderr?: string }).stderr).trim()}`);
  });
}

/** All schemas at one moment, by `pg_dump`, whose version must not be older than the server's. */
export function dumpDatabase(url: string, file: string): Promise<void> {
  return runProgram('pg_dump', ['--format=custom', `--file=${file}`], url);
}

/** All or nothing. Rights of services are given at the next start. */
export function restoreDump(url: string, file: string): Promise<void> {
  const flags = ['--exit-on-error', '--single-transaction', '--no-owner', '--no-privileges'];
  return runProgram('pg_restore', [...flags, `--dbname=${new URL(url).pathname.slice(1)}`, file], url);
}
