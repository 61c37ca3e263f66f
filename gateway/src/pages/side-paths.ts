import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { SubgraphEndpoint } from '../data-sources/subgraph-endpoint.ts';
import { takeWebhook, webhookSender } from '../webhooks.ts';
import { mailboxPage, showMailbox } from './mailbox-pages.ts';
import { UNSUBSCRIBE_PATH, unsubscribe } from './unsubscribe-pages.ts';

/** Webhooks, the mailbox, and the pages that letters link to; false for other paths. */
export async function answerSidePath(
  request: IncomingMessage,
  response: ServerResponse,
  { url, endpoints, log }: { url: URL; endpoints: ReadonlyMap<string, SubgraphEndpoint>; log: Logger },
): Promise<boolean> {
  const sender = webhookSender(url.pathname);
  const page = mailboxPage(url.pathname);
  const users = endpoints.get('users');
  if (sender) await takeWebhook(request, response, { sender, orders: endpoints.get('orders'), log });
  else if (page) await showMailbox(request, response, { page, users, log });
  else if (url.pathname === UNSUBSCRIBE_PATH) await unsubscribe(request, response, { url, users, log });
  else return false;
  return true;
}
