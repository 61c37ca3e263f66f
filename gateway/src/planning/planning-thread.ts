import { Worker } from 'node:worker_threads';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { OperationRefused } from '../operations/operation-refused.ts';
import { tooLarge } from '../operations/too-large.ts';
import type { PlainError, PlanningReply, PlanningRequest, PlanningResults } from './messages.ts';

/** The largest operation allowed takes 0.3 s on a quiet core. */
const ANSWER_MS = 3000;
/** At a few milliseconds each, operations beyond this queue would exceed the clients' timeouts: refused at once. */
const MAX_WAITING = 500;
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

interface Job {
  question: PlanningRequest;
  resolve: (answer: PlanningResults[PlanningRequest['ask']]) => void;
  reject: (error: OperationRefused) => void;
}

/**
 * A thread that parses, validates and plans new operations one after the other, so that none of them blocks the event
 * loop. An operation that takes too much time or memory ends the thread, not the process. Started on first use.
 */
export class PlanningThread {
  #worker: Worker | undefined;
  #ready = false;
  readonly #waiting: Job[] = [];
  #running: Job | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly supergraphSdl: string,
    private readonly log: Logger,
  ) {}

  /** Throws OperationRefused, also when the queue is full or the time is over. */
  ask<Ask extends PlanningRequest['ask']>(question: PlanningRequest & { ask: Ask }): Promise<PlanningResults[Ask]> {
    if (this.#waiting.length >= MAX_WAITING) return Promise.reject(busy());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ question, resolve: resolve as Job['resolve'], reject });
      this.#next();
    });
  }

  /** Ends another thread and answers its pending requests. */
  replace(other: PlanningThread): void {
    if (other.#running) this.#waiting.push(other.#running);
    this.#waiting.push(...other.#waiting.splice(0));
    other.#end();
    this.#next();
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    const unanswered = [...(this.#running ? [this.#running] : []), ...this.#waiting.splice(0)];
    this.#end();
    for (const { reject } of unanswered) reject(busy());
    await worker?.terminate();
  }

  #next(): void {
    if (this.#running || this.#waiting.length === 0) return;
    if (!this.#worker) this.#start();
    if (!this.#worker || !this.#ready) return;
    const job = this.#waiting.shift()!;
    this.#running = job;
    this.#timer = setTimeout(() => this.#giveUp('it takes too long to plan'), ANSWER_MS);
    this.#worker.postMessage(job.question);
  }

  #start(): void {
    const worker = new Worker(workerFile(), { workerData: this.supergraphSdl, resourceLimits: RESOURCE_LIMITS });
    this.#worker = worker;
    worker.unref();
    worker.on('message', (message: PlanningReply | 'ready') => {
      if (worker !== this.#worker) return;
      if (message === 'ready') this.#ready = true;
      else this.#answered(message);
      this.#next();
    });
    worker.on('error', (error) => {
      if (worker !== this.#worker) return;
      this.log.warn({ err: error }, 'the planning thread ended');
      if (this.#ready) return this.#giveUp('it takes too much memory to plan');
      const [job] = this.#waiting.splice(0, 1);
      this.#end();
      job?.reject(new OperationRefused([new GraphQLError('Nothing can be planned.')], 500));
      this.#next();
    });
  }

  #answered(reply: PlanningReply): void {
    clearTimeout(this.#timer);
    const job = this.#running;
    this.#running = undefined;
    if ('answer' in reply) job?.resolve(reply.answer);
    else job?.reject(new OperationRefused(reply.errors.map(fromPlain)));
  }

  #giveUp(why: string): void {
    const job = this.#running;
    this.#end();
    job?.reject(new OperationRefused([tooLarge(`The operation is too large: ${why}.`)]));
    this.#next();
  }

  #end(): void {
    clearTimeout(this.#timer);
    void this.#worker?.terminate();
    this.#worker = undefined;
    this.#running = undefined;
    this.#ready = false;
  }
}

function busy(): OperationRefused {
  const message = 'Too many new operations at once; try again in a moment.';
  return new OperationRefused([new GraphQLError(message, { extensions: { code: 'GATEWAY_BUSY' } })], 503);
}

function fromPlain({ message, locations, extensions }: PlainError): GraphQLError {
  // The other thread has determined the positions in the text.
  return Object.assign(new GraphQLError(message, { extensions }), { locations });
}

/**
 * Beside the bundle in a build, otherwise the source. The bundler replaces `import.meta` only when its property is
 * written out.
 */
function workerFile(): URL {
  const { url } = import.meta;
  return new URL(url.endsWith('.ts') ? './planning-worker.ts' : './planning-worker.js', url);
}
