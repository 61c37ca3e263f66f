import { createHash } from 'node:crypto';
import { Refusal } from '@minijd/subgraph';
import { typedText } from '@minijd/text';
import type { OrdersDatabase } from '../../orders-context.ts';

/** A mutation somebody may send again: the same key means the same wish. */
export interface IdempotentRequest {
  ownerId: string;
  operation: 'placeOrder' | 'payOrder' | 'topUpBalance' | 'refundPayment' | 'requestAfterSale';
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

/** Canonical JSON: the fields of an input come in whatever order the client wrote them, and null is absent. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, field]) => field !== undefined && field !== null);
  return Object.fromEntries(
    fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, field]) => [name, canonical(field)]),
  );
}

export function idempotentRequest(
  ownerId: string,
  operation: IdempotentRequest['operation'],
  { idempotencyKey: key, ...input }: { idempotencyKey: string },
): IdempotentRequest {
  if (typedText(key, { max: 200 }).text !== key) throw invalidKey();
  const inputHash = createHash('sha256')
    .update(JSON.stringify(canonical(input)))
    .digest('hex');
  return { ownerId, operation, key, inputHash };
}

/** What was made under this key before, if anything; refuses the key with other input. */
export async function earlierResult(db: OrdersDatabase, request: IdempotentRequest): Promise<string | undefined> {
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

/** Takes the key for `resultId`; of parallel requests one does, when its transaction commits. */
export async function claimKey(db: OrdersDatabase, request: IdempotentRequest, resultId: string): Promise<boolean> {
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

/** Nothing came of it, so the key may be tried again. */
export async function freeKey(db: OrdersDatabase, resultId: string): Promise<void> {
  await db.deleteFrom('idempotency_record').where('result_id', '=', resultId).execute();
}
