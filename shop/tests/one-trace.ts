import { type FinishedSpan, newSpanId, newTraceId, sendSpansTo } from '@minijd/observability';
import type { GraphQLClient } from '@minijd/testkit';

/** The trace of what a client does from now on: it begins at the client, as in a browser. */
export class OneTrace {
  readonly id = newTraceId();
  readonly #client: GraphQLClient;
  readonly #begun = newSpanId();
  readonly #spans: FinishedSpan[] = [];

  constructor(client: GraphQLClient) {
    this.#client = client;
    client.headers.traceparent = `00-${this.id}-${this.#begun}-01`;
    sendSpansTo({ ratio: 1, take: (span) => void this.#spans.push(span) });
  }

  get spans(): FinishedSpan[] {
    return this.#spans.filter(({ trace }) => trace.traceId === this.id);
  }

  /** Of each span the names from the client on; `?` where a parent is missing. */
  get paths(): string[] {
    const byId = new Map(this.spans.map((span) => [span.trace.spanId, span]));
    const pathOf = (span: FinishedSpan): string => {
      if (span.parentId === this.#begun) return span.name;
      const parent = byId.get(span.parentId ?? '');
      return `${parent ? pathOf(parent) : '?'} > ${span.name}`;
    };
    return this.spans.map(pathOf);
  }

  end(): void {
    sendSpansTo(undefined);
    delete this.#client.headers.traceparent;
  }
}
