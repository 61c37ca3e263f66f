import { GraphQLError, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Refusal } from '../refusal/refusal.ts';
import type { RequestContext } from '../request/request-context.ts';
import { isPermission } from '../viewer/permissions.ts';
import { type SubjectFinder, subjectFinder } from './action-subject.ts';
import { type ActionResult, AuditedAction, during } from './audited-action.ts';
import { redacted, shortened } from './redact.ts';

const LONGEST_REASON = 500;

/** Whether the audit log records a mutation: sellers may use it, or administrators with a permission. */
export const isRecorded = (allowed: readonly string[]): boolean =>
  allowed.some((one) => one === 'SELLER' || isPermission(one));

/** Has each call of a mutation by administrators and sellers recorded, also when it is refused to them. */
export function recordActions(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): void {
  const { resolve } = field;
  if (!resolve) throw new Error(`${field.name} has no resolver`);
  const finder = subjectFinder(schema, field);
  field.resolve = async (root, args, context, info) => {
    const action = actionOf(context as RequestContext, { action: field.name, args, finder });
    if (!action) return resolve(root, args, context, info);
    try {
      const result: unknown = await during(action, () => resolve(root, args, context, info));
      await action.end(resultOf(result, finder));
      return result;
    } catch (error) {
      await action.end(failureOf(error));
      throw error;
    }
  };
}

interface Called {
  action: string;
  args: Record<string, unknown>;
  finder: SubjectFinder;
}

function actionOf({ viewer, bus, em }: RequestContext, { action, args, finder }: Called): AuditedAction | undefined {
  const { userId, role, sellerId, sessionId, ipAddress, requestId } = viewer;
  if (!userId || (role !== 'ADMIN' && role !== 'SELLER')) return undefined;
  const subject = finder.given(args);
  const reason = reasonIn(args);
  const told = {
    ...{ actId: crypto.randomUUID(), at: new Date().toISOString(), action, userId, role },
    requestId: requestId.slice(0, 100),
    ...(role === 'SELLER' && sellerId && { sellerId }),
    ...(sessionId && { sessionId }),
    ...(ipAddress && { ipAddress }),
    ...(subject && { subject }),
    ...(reason && { reason }),
    ...{ subjectType: finder.type, input: redacted(args) },
  };
  return new AuditedAction(told, (db, payload) => bus.emit(db ?? em.getKysely(), 'audit.act.recorded', payload));
}

/** Why, in the words of whoever acts, where the mutation asks for it. */
function reasonIn({ input, reason = (input as { reason?: unknown } | null)?.reason }: Called['args']) {
  return typeof reason === 'string' ? shortened(reason, LONGEST_REASON) : undefined;
}

function resultOf(result: unknown, { type, payloadField }: SubjectFinder): ActionResult {
  const payload = (result ?? {}) as Record<string, unknown> & { userErrors?: { code: string }[] };
  const codes = payload.userErrors?.map(({ code }) => code) ?? [];
  if (codes.length > 0) return { outcome: 'REFUSED', codes };
  const made = payloadField ? (payload[payloadField] as { id?: unknown } | null | undefined)?.id : undefined;
  const subject = type && typeof made === 'string' ? { type, id: made } : undefined;
  return { outcome: 'DONE', codes, ...(subject && { subject }) };
}

function failureOf(error: unknown): ActionResult {
  if (error instanceof Refusal) return { outcome: 'REFUSED', codes: [error.code] };
  const code = error instanceof GraphQLError ? error.extensions.code : undefined;
  return code ? { outcome: 'REFUSED', codes: [String(code)] } : { outcome: 'FAILED', codes: ['INTERNAL_SERVER_ERROR'] };
}
