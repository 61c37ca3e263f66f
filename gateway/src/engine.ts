import type { ApolloServer } from '@apollo/server';
import type { ExecutionResult } from 'graphql';
import { RateLimited } from './client-limits/client-limits.ts';
import type { NetworkPace } from './client-limits/network-pace.ts';
import { Exchange, type GatewayContext } from './exchange.ts';
import type { AcceptedAnswer } from './http/accepted-answer.ts';
import type { StreamKind } from './http/http-stream.ts';
import { COOKIES, setCookie } from './identity/cookies.ts';
import { GUEST_COOKIE_SECONDS, type GuestTokens } from './identity/guest-token.ts';
import { type Credentials, type Identities, type Identity, IdentityRefused } from './identity/identity.ts';
import { onlyConcernsSession } from './identity/session-operations.ts';
import { countOperation } from './metrics/count-operation.ts';
import type { Admission } from './operations/admission.ts';
import { asGraphQLError } from './operations/format-errors.ts';
import { OperationRefused } from './operations/operation-refused.ts';
import type { Admitted } from './operations/prepared-operations.ts';
import type { ClientOperation } from './operations/stored-documents.ts';
import type { UnknownOperations } from './operations/unknown-operations.ts';
import type { Inspections } from './partners/inspections.ts';
import type { OperationUsage } from './partners/operation-usage.ts';
import type { RegisteredOperations } from './partners/registered-operations.ts';
import type { FieldRates } from './quotas/field-rates.ts';
import type { OperationRates } from './quotas/operation-rates.ts';
import type { PartnerQuotas } from './quotas/partner-quotas.ts';
import type { Subscriptions } from './subscriptions/subscriptions.ts';

/** How long a network may have to wait before it may send new texts again. */
const MOST_WAIT_SECONDS = 10;

export interface EngineParts {
  apollo: ApolloServer<GatewayContext>;
  subscriptions: Subscriptions;
  identities: Identities;
  guests: GuestTokens;
  admission: Admission;
  registered: RegisteredOperations;
  inspections: Inspections;
  usage: OperationUsage;
  quotas: PartnerQuotas;
  /** Absent where nobody is limited. */
  fieldRates: FieldRates | undefined;
  unknown: UnknownOperations;
  rates: OperationRates;
  /** Of texts that have to be read and planned. */
  newTexts: NetworkPace;
}

/** An operation with its exchange. */
export interface Received {
  exchange: Exchange;
  admitted: Admitted | OperationRefused;
}

/** What is sent back beside a result. */
export interface Outcome {
  setCookies: string[];
  /** Of a new guest. */
  guestToken?: string;
  /** The access token was invalid, and nothing in the answer renews or ends the session. */
  sessionExpired: boolean;
}

/** What every transport needs: credentials to an exchange, an operation to results. */
export class Engine {
  constructor(private readonly parts: EngineParts) {}

  /** An exchange for operations of one client; counts the first one. Throws IdentityRefused or RateLimited. */
  async exchange(credentials: Credentials): Promise<Exchange> {
    const exchange = await this.#open(credentials);
    if (exchange.identity.refused) throw exchange.identity.refused;
    return exchange;
  }

  /**
   * Admits an operation with its credentials and counts it. With an invalid access token a client may still sign in,
   * renew the session or end it. Throws IdentityRefused or RateLimited.
   */
  async receive(credentials: Credentials, operation: ClientOperation): Promise<Received> {
    const exchange = await this.#open(credentials);
    const admitted = await this.admit(operation, exchange);
    const { refused } = exchange.identity;
    if (refused && !('operation' in admitted && onlyConcernsSession(admitted))) throw refused;
    return { exchange, admitted };
  }

  async #open(credentials: Credentials): Promise<Exchange> {
    const identity = await this.#identify(credentials);
    await this.parts.rates.count(identity);
    return new Exchange(identity);
  }

  /** Counts one more operation of a known client; throws RateLimited. */
  async another(identity: Identity): Promise<Exchange> {
    await this.parts.rates.count(identity);
    return new Exchange({ ...identity, viewer: { ...identity.viewer, requestId: crypto.randomUUID() } });
  }

  /** While the tokens are invalid the client counts as a guest: one may be trying them out. */
  async #identify(credentials: Credentials): Promise<Identity> {
    try {
      return await this.parts.identities.of(credentials);
    } catch (error) {
      if (error instanceof IdentityRefused) await this.parts.rates.countNetwork(credentials.remoteAddress);
      throw error;
    }
  }

  /** The entry point of every operation, over any transport. Throws RateLimited for who is beyond a quota. */
  async admit(operation: ClientOperation, exchange: Exchange): Promise<Admitted | OperationRefused> {
    const { partner, vouchedFor, kind, clientName = '' } = exchange.identity;
    try {
      if (partner)
        exchange.partnerOperation = {
          ...(await this.parts.registered.find(partner, operation)),
          client: partner.client,
        };
      if (kind) this.parts.unknown.check(operation, kind, clientName);
      if (vouchedFor) exchange.extensions = await this.parts.inspections.answer(operation);
      const admitted = await this.parts.admission.admit(toRun(operation, exchange), () =>
        this.#beforeNew(exchange.identity),
      );
      await this.parts.fieldRates?.count(admitted, exchange.identity);
      await this.parts.rates.countCost(exchange.identity, admitted.requestedCost);
      if (!partner) exchange.storedOperation = admitted.stored;
      if (partner) exchange.quota = await this.parts.quotas.take(partner.key, admitted.requestedCost);
      if (partner || admitted.asksCost) {
        exchange.cost = { requested: admitted.requestedCost, operation: admitted.operation.cost! };
      }
      return admitted;
    } catch (error) {
      if (error instanceof OperationRefused) return error;
      throw error;
    }
  }

  async #beforeNew({ viewer, vouchedFor, partner }: Identity): Promise<void> {
    if (vouchedFor || partner) return;
    if (!(await this.parts.newTexts.turn(viewer.ipAddress))) throw new RateLimited(MOST_WAIT_SECONDS, 'operations');
  }

  /** One result, for queries and mutations. */
  async execute(exchange: Exchange, operation: ClientOperation): Promise<ExecutionResult> {
    return this.run(exchange, await this.admit(operation, exchange));
  }

  /** The result of a query or mutation, or the error of one that was refused. */
  async run(exchange: Exchange, admitted: Admitted | OperationRefused): Promise<ExecutionResult> {
    const { request, contextValue } = apolloRequest(exchange, admitted);
    const { body } = await this.parts.apollo.executeOperation(request, { contextValue });
    if (body.kind !== 'single') throw new Error('the gateway never delivers incrementally');
    const { errors, ...result } = body.singleResult;
    return errors ? { ...result, errors: errors.map(asGraphQLError) } : result;
  }

  /** The stream for an answer: always for subscriptions, otherwise only when the client accepts nothing else. */
  streamFor(
    admitted: Admitted | OperationRefused,
    { single, stream }: Pick<AcceptedAnswer, 'single' | 'stream'>,
    method: string | undefined,
  ): StreamKind | undefined {
    const kind = 'operation' in admitted ? admitted.kind : undefined;
    if (kind === 'subscription' || !single) {
      // Any page can cause a GET, so it must change nothing: the pipeline of single results refuses mutations.
      return method === 'GET' && kind === 'mutation' ? undefined : stream;
    }
    return undefined;
  }

  /** The results of any operation as a stream. */
  async stream(exchange: Exchange, admitted: Admitted | OperationRefused): Promise<AsyncIterable<ExecutionResult>> {
    const answer =
      'operation' in admitted && admitted.kind === 'subscription'
        ? await this.#subscribe(exchange, admitted)
        : await this.run(exchange, admitted);
    return Symbol.asyncIterator in answer ? answer : once(answer);
  }

  async #subscribe(exchange: Exchange, admitted: Admitted) {
    const answer = await this.parts.subscriptions.subscribe(exchange, admitted);
    const failed = !(Symbol.asyncIterator in answer);
    const ms = performance.now() - exchange.startedAt;
    const codes = failed ? (answer.errors ?? []).map(({ extensions }) => extensions?.code) : [];
    countOperation({ ...exchange, identity: exchange.identity, kind: 'subscription', ms, codes });
    this.parts.usage.countOf(exchange, { failed, ms });
    return answer;
  }

  outcome(exchange: Exchange, secure: boolean): Outcome {
    const { guestId } = exchange.viewer;
    const becameGuest = guestId !== undefined && guestId !== exchange.identity.viewer.guestId;
    const guestToken = becameGuest ? this.parts.guests.issue(guestId) : undefined;
    const cookies = [...exchange.cookies];
    if (guestToken) cookies.push({ name: COOKIES.guest, value: guestToken, maxAge: GUEST_COOKIE_SECONDS });
    const refreshed = exchange.cookies.some(({ name }) => name === COOKIES.access);
    return {
      setCookies: cookies.map((cookie) => setCookie(cookie, secure)),
      guestToken,
      sessionExpired: exchange.identity.sessionExpired && !refreshed,
    };
  }
}

/** What a partner registered, with the variables that were sent; of others what they sent. */
function toRun(sent: ClientOperation, { partnerOperation }: Exchange): ClientOperation {
  if (!partnerOperation) return sent;
  const { variables } = sent;
  return { query: partnerOperation.operation.text, ...(variables && { variables }) };
}

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield result;
}

/** The request for Apollo Server. A refused operation is replaced by an empty one, whose answer is the error. */
export function apolloRequest(
  exchange: Exchange,
  admitted: Admitted | OperationRefused,
): { request: ClientOperation; contextValue: GatewayContext } {
  if (admitted instanceof OperationRefused) {
    return { request: { query: '{ __typename }' }, contextValue: { exchange, refused: admitted } };
  }
  const { operation, operationName, variables } = admitted;
  exchange.ofNobody = admitted.kind === 'query' && isNobody(exchange.identity);
  // Apollo Server distinguishes a name that is undefined from one that is absent.
  const request = { query: operation.text, variables, ...(operationName && { operationName }) };
  return { request, contextValue: { exchange } };
}

/** Without a session, a cart or a key; a service of ours may act for anybody. */
function isNobody({ viewer, vouchedFor, partner, refused, sessionExpired }: Identity): boolean {
  return !(viewer.userId || viewer.guestId || vouchedFor || partner || refused || sessionExpired);
}
