import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { passwordRequired, RequestContext, type Viewer } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import type { Kysely } from 'kysely';
import type { afterSalesEntities } from './after-sales/index.ts';
import { PasswordIsRecentDocument } from './calls/users.generated.ts';
import type { checkoutEntities } from './checkout/index.ts';
import type { fulfilmentEntities } from './fulfilment/index.ts';
import type { invoicingEntities } from './invoicing/index.ts';
import type { kernelEntities } from './kernel/index.ts';
import type { notesEntities } from './notes/index.ts';
import type { orderEntities } from './order/index.ts';
import type { OrdersSettings } from './orders-settings.ts';
import type { partnerWebhooksEntities } from './partner-webhooks/index.ts';
import type { paymentsEntities } from './payments/index.ts';
import type { pricingEntities } from './pricing/index.ts';
import type { promotionsEntities } from './promotions/index.ts';
import type { salesEntities } from './sales/index.ts';

type Entities =
  | typeof kernelEntities
  | typeof pricingEntities
  | typeof orderEntities
  | typeof notesEntities
  | typeof promotionsEntities
  | typeof paymentsEntities
  | typeof fulfilmentEntities
  | typeof invoicingEntities
  | typeof salesEntities
  | typeof checkoutEntities
  | typeof afterSalesEntities
  | typeof partnerWebhooksEntities;

export type OrdersDatabase = Kysely<InferClassEntityDB<Entities[number]>>;

/** What resolvers of the orders subgraph get. */
export class OrdersContext extends RequestContext {
  get db(): OrdersDatabase {
    return this.services.em.getKysely();
  }

  /** Another context of the same viewer, for parallel work. */
  fork(): OrdersContext {
    return new OrdersContext(this.viewer, this.services);
  }

  /** Runs a query on the whole graph with a person's rights; returns the result, errors included. */
  askGraph(
    query: string,
    variables: Record<string, unknown>,
    reader: Omit<Viewer, 'requestId'>,
  ): Promise<ExecutionResult> {
    const viewer = { ...reader, requestId: this.viewer.requestId };
    return this.services.calls.ask('gateway', { query, variables, viewer, unhurried: true });
  }

  /**
   * Before dangerous actions; throws Refusal PASSWORD_REQUIRED unless the session gave the password lately. Services act
   * without a session.
   */
  async requireRecentPassword(): Promise<void> {
    const { userId } = this;
    const { sessionId, service } = this.viewer;
    if (service) return;
    if (!sessionId) throw passwordRequired();
    const answer = await this.call('users', PasswordIsRecentDocument, { sessionId, userId });
    if (!answer._passwordIsRecent) throw passwordRequired();
  }

  get settings(): OrdersSettings {
    return this.services.settings as OrdersSettings;
  }
}
