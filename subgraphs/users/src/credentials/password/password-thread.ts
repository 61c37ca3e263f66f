import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** A password to hash, or one to compare with hashes. */
export type PasswordTask = { hash: string } | { hashes: readonly string[]; password: string };
export type PasswordReply = { hash: string } | { matches: boolean[] } | { failed: string };

/**
 * Computes argon2, one task at a time, on a thread of low priority. Threads of Node's pool have the priority of
 * everything else: beside them a page took three times as long.
 */
export class PasswordThread {
  #worker: Worker | undefined = this.#start();

  async hash(password: string): Promise<string> {
    const reply = await this.#ask({ hash: password });
    if ('hash' in reply) return reply.hash;
    throw new Error(`no hash was computed: ${JSON.stringify(reply)}`);
  }

  /** For each of `hashes` whether the password is its own. */
  async matches(hashes: readonly string[], password: string): Promise<boolean[]> {
    const reply = await this.#ask({ hashes, password });
    if ('matches' in reply) return reply.matches;
    throw new Error(`no hash was compared: ${JSON.stringify(reply)}`);
  }

  async #ask(task: PasswordTask): Promise<PasswordReply> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    // The process lives until the answer, not as long as the thread.
    worker.ref();
    worker.postMessage(task);
    try {
      const [reply] = await once(worker, 'message');
      return reply;
    } finally {
      worker.unref();
    }
  }

  #start(): Worker {
    const worker = new Worker(workerFile());
    worker.unref();
    worker.on('error', () => {
      this.#worker = undefined;
    });
    return worker;
  }
}

/** Beside the bundle in a build, which renames `import.meta` only where its parts are written out; else the source. */
function workerFile(): URL {
  const { url } = import.meta;
  return new URL(url.endsWith('.ts') ? './password-worker.ts' : './password-worker.js', url);
}
