import type { EntityManager } from '@mikro-orm/postgresql';
import { hashRecoveryCode, RecoveryCode, randomRecoveryCode } from './recovery-code.entity.ts';

const COUNT = 10;

/** Ten new recovery codes in place of all that a person had; only their hashes are kept. */
export async function replaceRecoveryCodes(em: EntityManager, userId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, randomRecoveryCode);
  await em.nativeDelete(RecoveryCode, { userId });
  await em.insertMany(
    RecoveryCode,
    codes.map((code) => ({ hash: hashRecoveryCode(code), userId })),
  );
  return codes;
}
