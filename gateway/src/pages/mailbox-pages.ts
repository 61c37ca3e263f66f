import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';
import { failureOf } from '../http/http-errors.ts';
import { requestIdOf } from '../http/request-id.ts';
import { letterPage, listPage, type MailboxLetter, NOTHING_HERE } from './mailbox-markup.ts';
import { localeOf, sendPage } from './plain-page.ts';

const PATH = /^\/dev\/mail(?:\/([0-9a-f-]{36})(\/html)?)?\/?$/;
const SHOWN = 100;
const LIST = 'query ($first: Int!) { letters: _mailbox(first: $first) { id email subject sentAt } }';
const ONE = 'query ($id: ID!) { letter: _mailboxLetter(id: $id) { id email subject sentAt html text } }';

/** As in mail programs, scripts do not run, nothing is loaded, and links open in a new tab. */
const LETTER_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A page of the mailbox: the list, one letter, or the HTML part of it. */
export interface MailboxPage {
  id?: string;
  part: boolean;
}

export function mailboxPage(path: string): MailboxPage | undefined {
  const found = PATH.exec(path);
  if (!found) return undefined;
  const [, id, part] = found;
  return { ...(id && { id }), part: part !== undefined };
}

/** The letters of a shop without a mail server, for trying it out; 404 in every other shop. */
export async function showMailbox(
  request: IncomingMessage,
  response: ServerResponse,
  { page, users, log }: { page: MailboxPage; users: SubgraphEndpoint | undefined; log: Logger },
): Promise<void> {
  const requestId = requestIdOf(request.headers['x-request-id']);
  const locale = localeOf(request);
  try {
    const operation = page.id
      ? { query: ONE, variables: { id: page.id } }
      : { query: LIST, variables: { first: SHOWN } };
    const answer = await users?.execute({ ...operation, viewer: { service: 'gateway', locale, requestId } });
    if (answer?.errors) return sendPage(response, 503, NOTHING_HERE[locale]);
    const { letters, letter } = (answer?.data ?? {}) as { letters?: MailboxLetter[]; letter?: MailboxLetter };
    if (letter && page.part) return sendPage(response, 200, letter.html, LETTER_POLICY);
    if (letter) return sendPage(response, 200, letterPage(letter, locale));
    if (letters) return sendPage(response, 200, listPage(letters, locale));
    return sendPage(response, 404, NOTHING_HERE[locale]);
  } catch (error) {
    sendPage(response, failureOf(error, requestId, log).status, NOTHING_HERE[locale]);
  }
}
