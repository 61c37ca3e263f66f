import type { EntityManager } from '@mikro-orm/postgresql';
import { RecoveryCode } from './recovery-code.entity.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { SecondFactor } from './second-factor.entity.ts';
import { alreadyEnabled, notEnabled } from './second-factor.refusals.ts';

/** Makes the app that has shown a code count; the recovery codes are known here only. Throws Refusal when one does. */
export async function enableSecondFactor(em: EntityManager, userId: string): Promise<string[]> {
  const enabled = await em.nativeUpdate(SecondFactor, { userId, enabledAt: null }, { enabledAt: new Date() });
  if (enabled === 0) throw alreadyEnabled();
  return replaceRecoveryCodes(em, userId);
}

/** Throws Refusal when there is none that counts. */
export async function disableSecondFactor(em: EntityManager, userId: string): Promise<void> {
  const disabled = await em.nativeDelete(SecondFactor, { userId, enabledAt: { $ne: null } });
  if (disabled === 0) throw notEnabled();
  await em.nativeDelete(RecoveryCode, { userId });
}
