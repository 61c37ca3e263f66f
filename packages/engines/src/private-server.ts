import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { endProcess, signalProcess } from './process-table.ts';
import { removeRecord, type ServerRecord, writeRecord } from './server-record.ts';
import type { RunningServer } from './supervised-server.ts';

const POLL_MS = 20;
const LOG_LINES_SHOWN = 15;

export interface ServerCommand extends Pick<ServerRecord, 'name' | 'url' | 'mark' | 'stopSignal'> {
  file: string;
  args: string[];
  /** Holds the record and the output (`server.log`) of the server. */
  directory: string;
  environment?: NodeJS.ProcessEnv;
  /** True passes only `env`; otherwise our own environment is added. */
  bare?: boolean;
  /** `/` unless given. */
  cwd?: string;
  /** The account to run as, when it is not ours. */
  account?: { uid: number; gid: number };
  /** Whether the server answers; asked again until it does. */
  answers(): Promise<boolean>;
  readyWithinMs: number;
}

/**
 * Starts a server that belongs to this process and waits until it answers.
 *
 * @throws when it ends or does not answer in time; the message carries the end of its output.
 */
export async function startPrivateServer(command: ServerCommand): Promise<RunningServer> {
  const child = launch(command);
  await once(child, 'spawn');
  const pid = child.pid!;
  const endWithUs = () => signalProcess(pid, command.stopSignal);
  process.once('exit', endWithUs);
  const ended = once(child, 'exit').then(() => process.off('exit', endWithUs));

  const stop = async () => {
    // Keeps the event loop of this process alive until the server has ended.
    child.ref();
    if (child.exitCode === null && child.signalCode === null) await endProcess(pid, command.stopSignal);
    await ended;
    removeRecord(command.directory);
  };
  const { name, url, mark, stopSignal } = command;
  await writeRecord(command.directory, { name, pid, owner: process.pid, url, mark, stopSignal });
  try {
    await untilAnswering(child, command);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop, ended };
}

/** In a process group of its own: Ctrl-C in the terminal must not stop it before the processes that use it. */
function launch({ file, args, directory, account, environment, bare, cwd = '/' }: ServerCommand): ChildProcess {
  const output = openSync(join(directory, 'server.log'), 'w');
  try {
    const env = bare ? environment : { ...process.env, ...environment };
    const child = spawn(file, args, { ...account, env, cwd, detached: true, stdio: ['ignore', output, output] });
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

async function untilAnswering(child: ChildProcess, command: ServerCommand): Promise<void> {
  const deadline = performance.now() + command.readyWithinMs;
  while (!(await command.answers())) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended || performance.now() > deadline) {
      const what = ended ? 'ended while starting' : `did not answer within ${command.readyWithinMs / 1000} s`;
      throw new Error(`${command.name} ${what}\n${lastLines(join(command.directory, 'server.log'))}`);
    }
    await delay(POLL_MS);
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES_SHOWN).join('\n');
}
