import type { ResponseCookie, Viewer } from '@minijd/subgraph';
import type { ExecutionResult } from 'graphql';
import type { OperationCost } from './cost/operation-cost.ts';
import { EntityBatches } from './data-sources/entity-batches.ts';
import { type SubgraphEndpoint, type SubgraphOperation, takeCookies } from './data-sources/subgraph-endpoint.ts';
import type { Identity } from './identity/identity.ts';
import type { OperationRefused } from './operations/operation-refused.ts';
import type { StoredOperation } from './operations/stored-documents.ts';
import type { RunOperation } from './partners/operation-usage.ts';
import type { PartnerQuota } from './quotas/partner-quotas.ts';

/** The context value of Apollo Server. It copies this object per request, but not the exchange inside. */
export interface GatewayContext {
  exchange: Exchange;
  /** Why the client's operation is not run; an empty one replaces it. */
  refused?: OperationRefused;
  /** The client asks for `application/json` by name. */
  plainJson?: boolean;
}

/** What `extensions.cost` says. */
export interface ReportedCost {
  requested: number;
  operation: OperationCost;
}

/** The only subgraph that ever sees refresh tokens and those of devices. */
const TOKEN_READER = 'users';

/** One client request: its viewer, what its subgraph requests share, and what is sent back beside the result. */
export class Exchange {
  readonly entities = new EntityBatches();
  readonly cookies: ResponseCookie[] = [];
  readonly startedAt = performance.now();
  /** Its answer is for every guest. */
  forAll = false;
  /** A query of somebody without a session, cart or key: its entities may be kept. */
  ofNobody = false;
  /** What a partner runs. */
  partnerOperation: RunOperation | undefined;
  /** What a client that is no partner runs of the documents that came with the deployment. */
  storedOperation: StoredOperation | undefined;
  /** What is left to a partner. */
  quota: PartnerQuota | undefined;
  /** Of an answer that says what it cost. */
  cost: ReportedCost | undefined;
  /** What the answer has beside its data. */
  extensions: Readonly<Record<string, unknown>> | undefined;
  #viewer: Viewer;
  #tokenViewer: Viewer;

  constructor(readonly identity: Identity) {
    const { refreshToken, deviceToken } = identity;
    this.#viewer = identity.viewer;
    this.#tokenViewer = { ...identity.viewer, refreshToken, deviceToken };
  }

  get viewer(): Viewer {
    return this.#viewer;
  }

  /** Issues an id to a new guest. */
  becomeGuest(guestId: string): void {
    this.#viewer = { ...this.#viewer, guestId };
    this.#tokenViewer = { ...this.#tokenViewer, guestId };
  }

  /** Sends a request to a subgraph on behalf of the viewer and collects the cookies it sets. */
  async send(name: string, endpoint: SubgraphEndpoint, operation: SubgraphOperation): Promise<ExecutionResult> {
    const viewer = name === TOKEN_READER ? this.#tokenViewer : this.#viewer;
    const { result, cookies } = takeCookies(await endpoint.execute({ ...operation, viewer }));
    this.cookies.push(...cookies);
    return result;
  }
}
