import type { EntityManager } from '@mikro-orm/postgresql';
import { hashRecoveryCode, RecoveryCode, randomRecoveryCode } from './recovery-code.entity.ts';

const COUNT = 10;

/** Replaces a person's recovery codes by ten new ones; only their hashes are stored. */
export async function replaceRecoveryCodes(em: EntityManager, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, randomRecoveryCode);
  await em.nativeDelete(RecoveryCode, { userId });
  await em.insertMany(
    RecoveryCode,
    codes.map((code) => ({ hash: hashRecoveryCode(code), userId })),
  );
  return codes;
}
