import type { UsersContext } from '../users-context.ts';
import { hashRecoveryCode } from './recovery-code.entity.ts';
import { wrongCode } from './second-factor.refusals.ts';
import { stepOf } from './totp.ts';

const TOTP_CODE = /^\d{6}$/;

/** Whether a person has an enabled second factor. */
export async function hasSecondFactor({ db }: UsersContext, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('second_factor')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('enabled_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Uses up a code of the authenticator app, or a recovery code when the app is enabled; throws Refusal for a wrong or
 * used one. Attempts are counted per known device, and for all others together, because an attacker who tries codes
 * knows the password.
 */
export async function useCode(
  context: UsersContext,
  userId: string,
  { code, deviceToken = context.viewer.deviceToken }: { code: string; deviceToken?: string | undefined },
): Promise<void> {
  context.refuseSecondCode();
  const attempt = await context.throttle.beginOn(`code ${context.throttle.knownDevice(userId, deviceToken) ?? userId}`);
  // Chinese keyboards also write digits in full width.
  const digits = code.normalize('NFKC').replaceAll(/\s/g, '');
  const valid = TOTP_CODE.test(digits)
    ? await useTotpCode(context, userId, digits)
    : await useRecoveryCode(context, userId, code);
  if (!valid) throw wrongCode();
  await attempt.succeeded();
}

async function useTotpCode(context: UsersContext, userId: string, code: string): Promise<boolean> {
  const factor = await context.db
    .selectFrom('second_factor')
    .select('sealed_secret as sealedSecret')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  const secret = factor && context.secondFactorSecrets.open(factor.sealedSecret);
  const step = secret ? stepOf(secret, code) : undefined;
  if (step === undefined) return false;
  // One statement, so that the second of two requests with the same code finds it used.
  const { numUpdatedRows } = await context.db
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function useRecoveryCode({ db }: UsersContext, userId: string, code: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('recovery_code')
    .where('hash', '=', hashRecoveryCode(code))
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
