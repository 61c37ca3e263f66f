import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { ProcessLog } from '@minijd/http-server';
import type { StorefrontBuild } from './build.ts';
import { openDevelopmentBuild } from './development-build.ts';
import type { GraphQLExecutor } from './executor.ts';
import { respondWithPage } from './page-response.ts';
import { openProductionBuild } from './production-build.ts';
import { createSandboxReader } from './sandbox-reader.ts';
import { Visitor } from './visitor.ts';

export { createBulkFiles, isImportUpload } from './bulk-files.ts';
export { createDataDownload, DATA_PATH } from './data-download/data-download.ts';
export type { ExecutorRequest, ExecutorResponse, GraphQLExecutor } from './executor.ts';
export { httpExecutor } from './http-executor.ts';
export { webSettingsSchema } from './settings.ts';
export { maySeePrivate, signedInPerson } from './signed-in-person.ts';

export interface StorefrontOptions {
  /** Runs an operation as the visitor whose page is being rendered. */
  execute: GraphQLExecutor;
  mode: 'production' | 'development';
  log: ProcessLog;
  /** The gateway's path on this origin, for example `/graphql`. */
  graphqlPath: string;
  /** The folder `web`, when this module is not in it (a bundle). */
  directory?: string;
}

export interface Storefront {
  /** Answers requests for files of the storefront and pages, not those for the gateway or media. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Development only: hot replacement. False for protocols other than Vite's. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  close(): Promise<void>;
}

export async function createStorefront(options: StorefrontOptions): Promise<Storefront> {
  const directory = options.directory ?? fileURLToPath(new URL('../..', import.meta.url));
  const development = options.mode === 'development';
  const build = await (development ? openDevelopmentBuild(directory) : openProductionBuild(directory));
  const readSandbox = createSandboxReader(options.execute);
  return {
    handle: (request, response) => answer(request, response, { ...options, build, readSandbox }),
    ...(build.upgrade && { upgrade: build.upgrade }),
    close: build.close,
  };
}

interface AnsweringOptions extends StorefrontOptions {
  build: StorefrontBuild;
  readSandbox: ReturnType<typeof createSandboxReader>;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { build, readSandbox, execute, graphqlPath, mode, log }: AnsweringOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  if (await build.serveFile(request, response)) return;
  const operations = await build.renderer();
  const [visitor, sandbox] = await Promise.all([
    Visitor.arrive(execute, request, { refreshSession: operations.refreshSession, log }),
    readSandbox(operations.sandbox),
  ]);
  const development = mode === 'development';
  await respondWithPage(request, response, { build, visitor, graphqlPath, sandbox, development, log });
}
