import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '@minijd/subgraph';
import type { Logger } from 'pino';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';
import { failureOf } from '../http/http-errors.ts';
import { requestIdOf } from '../http/request-id.ts';
import { localeOf, sendPage } from './plain-page.ts';
import { type UNSUBSCRIBE_TEXTS, unsubscribePage } from './unsubscribe-markup.ts';

export const UNSUBSCRIBE_PATH = '/unsubscribe';
const MAX_BYTES = 1024;
const MUTATION = 'mutation ($token: String!, $undo: Boolean!) { known: _unsubscribe(token: $token, undo: $undo) }';

/**
 * Unsubscribes the recipient of a letter without signing in. GET only shows a question, because link scanners follow
 * links. POST unsubscribes: from the page, or from mail programs by one click (RFC 8058).
 */
export async function unsubscribe(
  request: IncomingMessage,
  response: ServerResponse,
  { url, users, log }: { url: URL; users: SubgraphEndpoint | undefined; log: Logger },
): Promise<void> {
  const locale = localeOf(request);
  const requestId = requestIdOf(request.headers['x-request-id']);
  const token = url.searchParams.get('token') ?? '';
  const say = (status: number, state: keyof (typeof UNSUBSCRIBE_TEXTS)['en']['states']) =>
    sendPage(response, status, unsubscribePage({ state, token, locale }));
  try {
    if (request.method !== 'POST') return say(200, 'ASKED');
    const undo = new URLSearchParams((await readBody(request, MAX_BYTES)).toString()).has('undo');
    const viewer = { service: 'gateway', locale, requestId } as const;
    const answer = await users?.execute({ query: MUTATION, variables: { token, undo }, viewer });
    if (!answer || answer.errors) return say(503, 'FAILED');
    if (answer.data?.known !== true) return say(400, 'UNKNOWN');
    return say(200, undo ? 'UNDONE' : 'DONE');
  } catch (error) {
    return say(failureOf(error, requestId, log).status, 'FAILED');
  }
}
