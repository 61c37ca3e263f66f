import type { EntityManager } from '@mikro-orm/postgresql';
import { Refusal } from '@minijd/subgraph';
import { Suspension } from './suspension.entity.ts';

/**
 * Suspends a person whose row is locked, in place of the suspension in force that the caller knows of. Throws Refusal
 * CONFLICT when another is in force, or none any more.
 */
export async function openSuspension(
  em: EntityManager,
  suspension: Suspension,
  replaces: string | null | undefined,
): Promise<void> {
  const now = suspension.suspendedAt;
  const open = await em.findOne(Suspension, { userId: suspension.userId, endedAt: null });
  const inForce = open?.isInForce(now) ? open.id : undefined;
  if (inForce !== (replaces ?? undefined)) throw changedMeanwhile();
  open?.end(suspension.suspendedBy ?? null, now);
  // The one before must be over first: there is one at a time.
  await em.flush();
  await em.persist(suspension).flush();
}

/** Ends the suspension of a person whose row is locked; false when none is in force. */
export async function endSuspension(em: EntityManager, userId: string, by: string): Promise<boolean> {
  const now = new Date();
  const open = await em.findOne(Suspension, { userId, endedAt: null });
  if (!open?.isInForce(now)) return false;
  open.end(by, now);
  await em.flush();
  return true;
}

function changedMeanwhile(): Refusal {
  return new Refusal('CONFLICT', {
    'zh-CN': '这个账号的停用状态刚刚有变化，没有改动任何内容。请刷新后再决定。',
    en: 'Nothing was changed: this account was suspended or restored meanwhile. Reload, then decide.',
  });
}
