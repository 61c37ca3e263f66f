import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { callerOf } from '@minijd/http-server';
import type { GraphqlResponse } from '../../graphql/result.ts';
import type { GraphQLExecutor } from '../executor.ts';
import { DATA_SECTIONS, type DataSection } from './sections.ts';

export const DATA_PATH = '/account/data.json';

const BEGIN = `mutation BeginDataDownload { beginDataDownload { begunAt userErrors { code message } } }`;
const NOT_SIGNED_IN = { code: 'UNAUTHENTICATED', message: 'Sign in first.' };
const STATUS: Record<string, number> = { UNAUTHENTICATED: 401, PASSWORD_REQUIRED: 403, RATE_LIMITED: 429 };

interface Refused {
  code: string;
  message: string;
}

interface Begun {
  begunAt: string | null;
  userErrors: Refused[];
}

/** Between two pages of a list as long as the last one took, at most this long: others are answered meanwhile. */
const LONGEST_PAUSE_MS = 250;

/** The graph did not answer in full. */
class Incomplete extends Error {
  override name = 'Incomplete';
}

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<GraphqlResponse>;

interface DataDownloadOptions {
  /** Told of failures, after which the client has no whole answer. */
  onError(error: unknown): void;
}

/**
 * Answers `GET /account/data.json` with all that the shop holds about whoever asks, as one JSON object, read page by page
 * as they themselves and written as it comes, so that its size does not matter; or with `{ code, message }` and 401, 403,
 * 405, 429 or 503. What is cut off in the middle ends without its last bracket and with a broken connection.
 */
export function createDataDownload(execute: GraphQLExecutor, { onError }: DataDownloadOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET') {
      response.setHeader('Allow', 'GET');
      return refuse(response, 405, { code: 'METHOD_NOT_ALLOWED', message: 'Use GET.' });
    }
    const ask = asVisitor(execute, request);
    try {
      const refused = await whyRefused(ask);
      if (refused) return refuse(response, STATUS[refused.code] ?? 403, refused);
      await writeData(ask, response);
    } catch (error) {
      onError(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 503, { code: 'UNAVAILABLE', message: 'A part of the shop does not answer; try again.' });
    }
  };
}

function asVisitor(execute: GraphQLExecutor, request: IncomingMessage): Ask {
  const { address: remoteAddress, secure } = callerOf(request);
  return async (query, variables = {}) => {
    const documentId = createHash('sha256').update(query).digest('hex');
    const operationName = /^\w+ (\w+)/.exec(query)?.[1] ?? '';
    const operation = { documentId, query, operationName, variables };
    return (await execute({ ...operation, headers: request.headers, remoteAddress, secure })).result;
  };
}

async function whyRefused(ask: Ask): Promise<Refused | undefined> {
  const { data, errors } = await ask(BEGIN);
  const begun = (data as { beginDataDownload?: Begun | null } | null)?.beginDataDownload;
  if (begun?.begunAt) return undefined;
  if (begun) return begun.userErrors[0];
  if (errors?.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED')) return NOT_SIGNED_IN;
  throw new Incomplete(errors?.[0]?.message ?? 'no answer');
}

async function writeData(ask: Ask, response: ServerResponse): Promise<void> {
  const write = async (text: string) => {
    if (response.destroyed) throw new Incomplete('the client has gone');
    if (!response.headersSent) startFile(response);
    if (!response.write(text)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  };
  let start = `{"generatedAt":${JSON.stringify(new Date())}`;
  for (const section of DATA_SECTIONS) {
    start += `,\n${JSON.stringify(section.name)}:`;
    if (section.paged) {
      let before = `${start}[`;
      for await (const node of nodesOf(ask, section)) {
        await write(`${before}\n${JSON.stringify(node)}`);
        before = ',';
      }
      await write(before === ',' ? ']' : `${before}]`);
    } else await write(start + JSON.stringify(await read(ask, section, {})));
    start = '';
  }
  await write('}\n');
  response.end();
}

function startFile(response: ServerResponse): void {
  response.writeHead(200, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Disposition': 'attachment; filename="minijd-my-data.json"',
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
  });
}

interface Connection {
  nodes: object[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

async function* nodesOf(ask: Ask, section: DataSection): AsyncGenerator<object> {
  let after: string | null = null;
  for (;;) {
    const start = performance.now();
    const page = (await read(ask, section, { after })) as Connection;
    const took = performance.now() - start;
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after === null) return;
    await pause(Math.min(took, LONGEST_PAUSE_MS));
  }
}

/** A product that is gone is null without an error; everything else that is missing is an error. */
async function read(ask: Ask, { query, path }: DataSection, variables: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await ask(query, variables);
  if (errors?.length) throw new Incomplete(errors[0]?.message);
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | null)?.[name] ?? null, data);
}

function refuse(response: ServerResponse, status: number, body: Refused): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
