import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Account, startPartOfShop } from '@minijd/engines';
import type { Lifecycle } from '@minijd/http-server';
import type { ComposeService } from './compose-services.ts';

const READY_WITHIN_MS = 120_000;
/** Node's default in a container of 512 MB, which is Compose's limit; without a container it would be up to 4 GB. */
const HEAP_OF_512_MB = '--max-old-space-size=256';

export interface ServiceRunner {
  /** The folder with the content of the image. */
  image: string;
  /** The account that processes run as; by default the present one. */
  account: Account | undefined;
  /** The only folder they may write to. */
  writable: string;
  /** Has a folder for the output of each service. */
  logs: string;
  lifecycle: Pick<Lifecycle, 'onStop'>;
  say: (line: string) => void;
}

/** Starts a service and waits until it is ready; it is restarted whenever it ends. */
export async function startService(service: ComposeService, url: string, runner: ServiceRunner): Promise<void> {
  const { image, account, logs, lifecycle, say } = runner;
  const args = commandHere(service, image);
  const part = await startPartOfShop({
    ...{ name: service.name, url, args, account, cwd: image, file: join(image, 'node'), log: say },
    ...{ environment: environmentOf(service, runner), bare: true },
    directory: join(logs, service.name),
    mark: args.join(' '),
    stopSignal: 'SIGTERM',
    answers: () => answersReady(url),
    readyWithinMs: READY_WITHIN_MS,
  });
  lifecycle.onStop(service.name, part.stop);
}

/**
 * Runs a command of the image and prints its output.
 *
 * @throws when it ends with a failure.
 */
export async function runToEnd(service: ComposeService, runner: ServiceRunner): Promise<void> {
  const { image, account, lifecycle, say } = runner;
  const child = spawn(join(image, 'node'), commandHere(service, image), {
    ...account,
    cwd: image,
    env: environmentOf(service, runner),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  lifecycle.onStop(service.name, () => void child.kill());
  createInterface({ input: child.stdout }).on('line', say);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${service.name} ended with ${code}`);
}

/** Compose's command, with the bundle's full path. */
function commandHere({ command }: ComposeService, image: string): string[] {
  return command.slice(1).map((word) => (word.startsWith('dist/') ? join(image, word) : word));
}

/** A service gets nothing of this machine's environment but what it needs to run. */
function environmentOf({ environment }: ComposeService, { writable }: ServiceRunner): NodeJS.ProcessEnv {
  const { PATH, MINIJD_TEST_RUN } = process.env;
  return { PATH, MINIJD_TEST_RUN, NODE_OPTIONS: HEAP_OF_512_MB, HOME: writable, TMPDIR: writable, ...environment };
}

async function answersReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/readyz`);
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
