import type { ExecutionResult } from 'graphql';

/** The response is not a GraphQL result: it is from another server, invalid or cut off. */
export class UnusableAnswer extends Error {
  override name = 'UnusableAnswer';
}

/** The result in an HTTP response; throws UnusableAnswer. */
export function readAnswer(statusCode: number, text: string): ExecutionResult {
  if (statusCode >= 500) throw new UnusableAnswer(`status ${statusCode}`);
  const answer = parsed(text);
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
