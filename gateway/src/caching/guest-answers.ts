import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Received } from '../engine.ts';
import { Exchange } from '../exchange.ts';
import type { Identity } from '../identity/identity.ts';
import { countOperation } from '../metrics/count-operation.ts';
import { OperationRefused } from '../operations/operation-refused.ts';
import type { Admitted, PreparedOperation } from '../operations/prepared-operations.ts';
import type { OperationUsage } from '../partners/operation-usage.ts';
import { type AnswerPolicy, answerPolicy, entityPolicy } from './answer-policy.ts';
import { CachePolicies } from './cache-policies.ts';
import type { CachedAnswer } from './cached-answer.ts';
import type { ResponseCache } from './response-cache.ts';

/** Runs an operation for an exchange. */
export type RunFor = (exchange: Exchange) => Promise<ExecutionResult>;

/** Which operations of whom are answered from the cache, and how they are run for it. */
export class GuestAnswers {
  #policies: CachePolicies;
  #ofOperations = new WeakMap<PreparedOperation, AnswerPolicy>();

  constructor(
    supergraphSdl: string,
    private readonly parts: { cache: ResponseCache; usage: OperationUsage; schema: () => GraphQLSchema },
  ) {
    this.#policies = new CachePolicies(supergraphSdl);
  }

  reload(supergraphSdl: string): void {
    this.#policies = new CachePolicies(supergraphSdl);
    this.#ofOperations = new WeakMap();
    this.parts.cache.purge();
  }

  /** Determined once for an operation. */
  policyOf({ operation }: Admitted): AnswerPolicy {
    let policy = this.#ofOperations.get(operation);
    if (!policy) {
      policy = answerPolicy(operation.document, { schema: this.parts.schema(), policies: this.#policies });
      this.#ofOperations.set(operation, policy);
    }
    return policy;
  }

  /** Of what a subgraph is asked for; its text is known to the caller. */
  entityPolicy(document: DocumentNode): AnswerPolicy {
    return entityPolicy(document, { schema: this.parts.schema(), policies: this.#policies });
  }

  /** The policy of an operation whose answer may come from the cache: a query of a guest, without what is theirs. */
  forGuest(admitted: Admitted, identity: Identity): AnswerPolicy | undefined {
    const { viewer, vouchedFor, partner, refused, sessionExpired } = identity;
    if (!this.parts.cache.enabled || admitted.kind !== 'query') return undefined;
    if (admitted.asksCost) return undefined;
    if (viewer.userId || vouchedFor || partner || refused || sessionExpired) return undefined;
    const policy = this.policyOf(admitted);
    return policy.maxAge > 0 ? policy : undefined;
  }

  /** The result for a client in this process: the one that any guest may have, where there is one. */
  async result({ exchange, admitted }: Received, run: RunFor): Promise<ExecutionResult> {
    const { identity } = exchange;
    if (admitted instanceof OperationRefused) return run(exchange);
    const policy = this.forGuest(admitted, identity);
    if (!policy) return run(exchange);
    let own: ExecutionResult | undefined;
    const remember = async (nobody: Exchange) => {
      own = await run(nobody);
      return own;
    };
    const kept = await this.answer(admitted, { policy, identity, run: remember, renew: run });
    return own ?? (kept ? (JSON.parse(kept.body.toString()) as ExecutionResult) : run(exchange));
  }

  /**
   * The answer for any guest; undefined when it cannot be shared, such as one with errors. It is made for nobody, so
   * that there is nothing of one guest that another could see.
   */
  async answer(
    admitted: Admitted,
    { policy, identity, run, renew }: { policy: AnswerPolicy; identity: Identity; run: RunFor; renew: RunFor },
  ): Promise<CachedAnswer | undefined> {
    const { locale, requestId } = identity.viewer;
    const { operation, operationName = '', variables } = admitted;
    const key = `${operation.hash} ${operationName} ${locale} ${JSON.stringify(sorted(variables))}`;
    const startedAt = performance.now();
    let codes: unknown[] = [];
    const noted: RunFor = async (nobody) => {
      const result = await run(nobody);
      codes = (result.errors ?? []).map(({ extensions }) => extensions?.code);
      return result;
    };
    const answer = await this.parts.cache.answer(key, {
      policy,
      run: () => textFor({ locale, requestId }, noted),
      renew: () => textFor({ locale, requestId: crypto.randomUUID() }, renew),
    });
    const ms = performance.now() - startedAt;
    countOperation({ storedOperation: admitted.stored, identity, kind: admitted.kind, ms, codes });
    this.parts.usage.countOf({ storedOperation: admitted.stored }, { failed: codes.length > 0, ms });
    return answer;
  }
}

async function textFor(viewer: Pick<Identity['viewer'], 'locale' | 'requestId'>, run: RunFor) {
  const exchange = new Exchange({ viewer, sessionExpired: false });
  exchange.forAll = true;
  const result = await run(exchange);
  return exchange.cookies.length === 0 ? shareable(result) : undefined;
}

/** Without errors, and with everything that was asked for: what is missing may appear without a change of what is there. */
function shareable({ data, errors }: ExecutionResult): string | undefined {
  if (errors || !data || Object.values(data).includes(null)) return undefined;
  return `${JSON.stringify({ data })}\n`;
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  const names = Object.keys(value).toSorted();
  return Object.fromEntries(names.map((name) => [name, sorted((value as Record<string, unknown>)[name])]));
}
