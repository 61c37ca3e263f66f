import type { EntityManager } from '@mikro-orm/postgresql';
import { RecoveryCode } from './recovery-code.entity.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { SecondFactor } from './second-factor.entity.ts';
import { alreadyEnabled, notEnabled } from './second-factor.refusals.ts';

/**
 * Enables the app after a valid code and returns the recovery codes, which are not stored. Throws Refusal when one is
 * enabled.
 */
export async function enableSecondFactor(em: EntityManager, userId: string): Promise<string[]> {
  const enabled = await em.nativeUpdate(SecondFactor, { userId, enabledAt: null }, { enabledAt: new Date() });
  if (enabled === 0) throw alreadyEnabled();
  return replaceRecoveryCodes(em, userId);
}

/** Throws Refusal when none is enabled. */
export async function disableSecondFactor(em: EntityManager, userId: string): Promise<void> {
  const disabled = await em.nativeDelete(SecondFactor, { userId, enabledAt: { $ne: null } });
  if (disabled === 0) throw notEnabled();
  await em.nativeDelete(RecoveryCode, { userId });
}
