import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Account } from '@minijd/engines';
import { until } from './until.ts';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 20_000;
const LINES_KEPT = 200;

export interface ProcessCommand {
  /** The entry file, as TypeScript or built. */
  script: string;
  /** The Node it runs on; this one unless given. */
  node?: string;
  args?: string[];
  /** Its environment; that of the machine must not affect a test. */
  env: Record<string, string | undefined>;
  cwd: string;
  /** The account it runs as; that of the test unless given. */
  account?: Account | undefined;
}

/** A test run that is cut short must leave no process. */
const children = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** One of our processes, run by a test. */
export class TestProcess {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];

  constructor(private readonly command: ProcessCommand) {
    const { script, node = process.execPath, args = [], env, cwd, account } = command;
    const { PATH, HOME, TMPDIR, MINIJD_TEST_RUN, NODE_COMPILE_CACHE } = process.env;
    const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
    this.#child = spawn(node, [...loader, script, ...args], {
      ...account,
      cwd,
      env: { PATH, HOME, TMPDIR, MINIJD_TEST_RUN, NODE_COMPILE_CACHE, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const output of [this.#child.stdout, this.#child.stderr]) output?.setEncoding('utf8').on('data', this.#keep);
    children.add(this.#child);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** The last lines it wrote. */
  get output(): string {
    return this.#lines.join('');
  }

  /** Waits until `url` answers with 200; throws with the output when the process ends before or takes too long. */
  async answersAt(url: string): Promise<void> {
    const answers = async () => {
      if (!this.running) throw new Error(`${this.command.script} ended:\n${this.output}`);
      return isReady(url);
    };
    const missing = () => `${this.command.script} does not answer at ${url}:\n${this.output}`;
    await until(answers, { withinMs: READY_WITHIN_MS, missing });
  }

  /** Resolves with its exit code when it ends; null when a signal ended it. */
  async ended(): Promise<number | null> {
    if (this.running) await once(this.#child, 'exit');
    children.delete(this.#child);
    return this.#child.exitCode;
  }

  /** Pauses the process (SIGSTOP), its sockets open, until it is resumed. */
  suspend(): void {
    this.#child.kill('SIGSTOP');
  }

  goOn(): void {
    this.#child.kill('SIGCONT');
  }

  /** As `kill -9` does. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended();
  }

  /** Asks it to end; throws when it has to be killed or ends with a failure. */
  async stop(): Promise<void> {
    const late = setTimeout(() => this.#child.kill('SIGKILL'), STOP_WITHIN_MS);
    if (this.running) this.#child.kill('SIGTERM');
    const code = await this.ended();
    clearTimeout(late);
    if (code !== 0) throw new Error(`${this.command.script} stopped with ${code}:\n${this.output}`);
  }

  readonly #keep = (text: string) => {
    this.#lines.push(text);
    if (this.#lines.length > LINES_KEPT) this.#lines.shift();
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(url);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
