import { createHash } from 'node:crypto';
import type { InferClassEntityDB } from '@mikro-orm/postgresql';
import { typedText } from '@minijd/text';
import type { Kysely } from 'kysely';
import stringify from 'safe-stable-stringify';
import { Refusal } from '../refusal/refusal.ts';
import type { IdempotencyRecord } from './idempotency-record.entity.ts';

/** The database of a subgraph that has IdempotencyRecord among its entities. */
type IdempotencyDatabase = Kysely<InferClassEntityDB<typeof IdempotencyRecord>>;

/** A mutation somebody may send again: the same key means the same request. */
export interface IdempotentRequest {
  ownerId: string;
  /** The name of the mutation; each mutation has keys of its own. */
  operation: string;
  key: string;
  inputHash: string;
}

const invalidKey = () =>
  new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': '请求标识需为1到200个字符。', en: 'An idempotency key has 1 to 200 characters.' },
    ['input', 'idempotencyKey'],
  );

const otherInput = () =>
  new Refusal(
    'IDEMPOTENCY_CONFLICT',
    {
      'zh-CN': '这个请求标识已用于其他内容，未做改动。',
      en: 'This key was used with other input. Nothing was changed.',
    },
    ['input', 'idempotencyKey'],
  );

/** The given key; refuses one that cannot be stored. */
export function checkedIdempotencyKey(key: string): string {
  if (typedText(key, { max: 200 }).text !== key) throw invalidKey();
  return key;
}

export function idempotentRequest(
  ownerId: string,
  operation: string,
  { idempotencyKey, ...input }: { idempotencyKey: string },
): IdempotentRequest {
  // Clients may send the fields of an input in any order; null counts as absent.
  const canonical = stringify(input, (_name, value) => value ?? undefined) ?? '';
  const inputHash = createHash('sha256').update(canonical).digest('hex');
  return { ownerId, operation, key: checkedIdempotencyKey(idempotencyKey), inputHash };
}

/** What was made under this key before, if anything; refuses the key with other input. */
export async function earlierResult(db: IdempotencyDatabase, request: IdempotentRequest): Promise<string | undefined> {
  const record = await db
    .selectFrom('idempotency_record')
    .select(['input_hash as inputHash', 'result_id as resultId'])
    .where('owner_id', '=', request.ownerId)
    .where('operation', '=', request.operation)
    .where('key', '=', request.key)
    .executeTakeFirst();
  if (record && record.inputHash !== request.inputHash) throw otherInput();
  return record?.resultId;
}

/** Claims the key for `resultId`; only one of parallel requests succeeds, when its transaction commits. */
export async function claimKey(
  db: IdempotencyDatabase,
  request: IdempotentRequest,
  resultId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency_record')
    .values({
      owner_id: request.ownerId,
      operation: request.operation,
      key: request.key,
      input_hash: request.inputHash,
      result_id: resultId,
      created_at: new Date(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** It has no result, so the key may be used again. */
export async function freeKey(db: IdempotencyDatabase, resultId: string): Promise<void> {
  await db.deleteFrom('idempotency_record').where('result_id', '=', resultId).execute();
}
