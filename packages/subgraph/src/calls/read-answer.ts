import type { ExecutionResult } from 'graphql';
import type { Dispatcher } from 'undici';

/** Several times the size of the largest page of any list. */
const MAX_ANSWER_BYTES = 32 * 1024 * 1024;

/** The response is not a GraphQL result: it is from another server, invalid or cut off. */
export class UnusableAnswer extends Error {
  override name = 'UnusableAnswer';
}

/** The result in an HTTP response; throws UnusableAnswer, and what reading the body throws. */
export async function readAnswer({ statusCode, body }: Dispatcher.ResponseData): Promise<ExecutionResult> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    // Leaving the loop destroys the body and with it the socket.
    if (bytes > MAX_ANSWER_BYTES) throw new UnusableAnswer(`more than ${MAX_ANSWER_BYTES} bytes`);
    chunks.push(chunk);
  }
  if (statusCode >= 500) throw new UnusableAnswer(`status ${statusCode}`);
  const answer = parsed(Buffer.concat(chunks).toString());
  if (!isResult(answer)) throw new UnusableAnswer(`status ${statusCode} without a result`);
  return answer;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isResult(answer: unknown): answer is ExecutionResult {
  if (!isObject(answer)) return false;
  const { data, errors } = answer;
  const told = Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  return (isObject(data) && (errors === undefined || told)) || ((data === undefined || data === null) && told);
}

function isError(error: unknown): boolean {
  return isObject(error) && typeof error.message === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
