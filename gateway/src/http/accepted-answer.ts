import { acceptedRanges, acceptedTypes } from '@minijd/http-server/accepted';
import type { StreamKind } from './http-stream.ts';

export const JSON_TYPE = 'application/json; charset=utf-8';
const GRAPHQL_RESPONSE_TYPE = 'application/graphql-response+json; charset=utf-8';
const SINGLE_TYPES = [JSON_TYPE, GRAPHQL_RESPONSE_TYPE];
const STREAMS: Record<string, StreamKind> = {
  'text/event-stream; charset=utf-8': 'sse',
  'multipart/mixed; subscriptionSpec=1.0': 'multipart',
};
const PAGE_TYPE = 'text/html';
/** A boundary in the Accept header does not affect what the client accepts. */
const BOUNDARY = /;\s*boundary=("[^"]*"|[^\s;,]*)/gi;

/** The forms of an answer that a client accepts, by its Accept header. */
export interface AcceptedAnswer {
  /** The content type of a single result. */
  single?: string;
  /** The stream it prefers. */
  stream?: StreamKind;
  /** It prefers HTML, as browsers do. */
  page: boolean;
  /**
   * It names `application/json`, whose results have status 200 even when the operation is invalid (GraphQL over HTTP,
   * 6.4.1).
   */
  plainJson: boolean;
}

/**
 * Reads an Accept header by quality and specificity. A client that accepts anything gets JSON: a stream is only for
 * clients that name one and so can read it.
 */
export function acceptedAnswer(header: string | undefined): AcceptedAnswer {
  const accept = header?.replace(BOUNDARY, '');
  const ranges = acceptedRanges(accept);
  const isNamed = (type: string) => ranges.includes(type.replace(/;.*/, '')) || ranges.includes(anyOfKind(type));
  const [single] = acceptedTypes(accept, SINGLE_TYPES);
  const [stream] = acceptedTypes(accept, Object.keys(STREAMS)).filter(isNamed);
  return {
    single,
    stream: stream === undefined ? undefined : STREAMS[stream],
    page: acceptedTypes(accept, [...SINGLE_TYPES, PAGE_TYPE])[0] === PAGE_TYPE,
    plainJson: single === JSON_TYPE && ranges.includes('application/json'),
  };
}

function anyOfKind(type: string): string {
  return type.replace(/\/.*/, '/*');
}
