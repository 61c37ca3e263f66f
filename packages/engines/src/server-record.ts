import { existsSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import type { Log } from './log.ts';
import { commandLine, endProcess, isAlive } from './process-table.ts';
import type { RunningServer } from './supervised-server.ts';

const ServerRecord = z.object({
  name: z.string(),
  pid: z.int(),
  /** The process that started the server and will stop it. */
  owner: z.int(),
  url: z.string(),
  /** A part of the server's command line that no other process has. */
  mark: z.string(),
  stopSignal: z.enum(['SIGINT', 'SIGTERM']),
});
export type ServerRecord = z.infer<typeof ServerRecord>;

const recordFile = (directory: string) => join(directory, 'server.json');

export async function writeRecord(directory: string, record: ServerRecord): Promise<void> {
  // The address holds the password.
  await writeFile(recordFile(directory), JSON.stringify(record), { mode: 0o600 });
}

export function removeRecord(directory: string): void {
  rmSync(recordFile(directory), { force: true });
}

/**
 * The server that already serves this directory. One whose owner still runs is returned, to be shared (an import
 * beside a running shop); one whose owner was killed is an orphan and is stopped.
 */
export async function runningServer(directory: string, log: Log): Promise<ServerRecord | undefined> {
  const record = readRecord(directory);
  if (!record || !isAlive(record.pid) || !commandLine(record.pid).includes(record.mark)) return undefined;
  if (record.owner !== process.pid && isAlive(record.owner)) return record;
  log(`${record.name}: stopping process ${record.pid}, left behind by a run that was killed`);
  await endProcess(record.pid, record.stopSignal);
  removeRecord(directory);
  return undefined;
}

const LOOK_EVERY_MS = 500;

/** The server of another process, as this one uses it: `stop` does not stop it. */
export function sharedServer({ name, pid, url }: ServerRecord, expectedUrl = url): RunningServer {
  if (url !== expectedUrl) throw new Error(`${name} is at another address now; start this process again`);
  const left = new AbortController();
  const ended = async () => {
    while (isAlive(pid) && !left.signal.aborted) {
      await delay(LOOK_EVERY_MS, undefined, { ref: false, signal: left.signal }).catch(() => undefined);
    }
  };
  return { url, ended: ended(), stop: async () => left.abort() };
}

function readRecord(directory: string): ServerRecord | undefined {
  const file = recordFile(directory);
  if (!existsSync(file)) return undefined;
  try {
    return ServerRecord.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Incomplete when the machine stopped while writing it: then no server runs either.
    return undefined;
  }
}
