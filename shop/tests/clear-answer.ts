import type { Answer, HttpAnswer } from '@minijd/testkit';
import { expect } from 'vitest';

const INTERNALS = /\bat .+:\d+:\d+|node_modules|stacktrace|select "|insert into "|update "|violates|relation "|kysely/i;

/** The code of the first error or refusal in an answer; undefined on success. */
export function codeOf({ body }: HttpAnswer): unknown {
  if (body.errors) return body.errors[0]?.extensions?.code;
  const refusals = Object.values(body.data ?? {}).flatMap((field: Answer | null) => field?.userErrors ?? []);
  return refusals[0]?.code;
}

/** Errors must have a message, a code and no internals. */
export function expectClear(answer: HttpAnswer): void {
  expect(answer.text).not.toMatch(INTERNALS);
  const { errors = [], data } = answer.body;
  const refusals = Object.values(data ?? {}).flatMap((field: Answer | null) => field?.userErrors ?? []);
  for (const { message } of [...errors, ...refusals]) expect(message).toMatch(/\S{2,}/);
  for (const { extensions } of errors) expect(extensions?.code).toMatch(/^[A-Z_]+$/);
  expect(codeOf(answer)).not.toBe('INTERNAL_SERVER_ERROR');
}
