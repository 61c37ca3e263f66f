import { PaymentMethod } from '../payment-method.ts';

/**
 * Behaviours of the sandbox that real providers sometimes show: PAY succeeds after the usual delay; DECLINE fails;
 * DELAY answers late; DUPLICATE answers three times at once; REORDER reports a success and then an earlier failed
 * attempt; SILENT never decides; LOST takes the money without a webhook; REFUND_FAIL succeeds, but its refunds fail.
 */
export const SANDBOX_BEHAVIOURS = [
  'PAY',
  'DECLINE',
  'DELAY',
  'DUPLICATE',
  'REORDER',
  'SILENT',
  'LOST',
  'REFUND_FAIL',
] as const;
export type SandboxBehaviour = (typeof SANDBOX_BEHAVIOURS)[number];

/** By the fen of a card payment's amount: for manual tests in the storefront, which sends no tokens. */
const BY_FEN: Record<number, SandboxBehaviour> = {
  13: 'DECLINE',
  14: 'SILENT',
  15: 'DUPLICATE',
  16: 'REORDER',
  17: 'DELAY',
  18: 'LOST',
  19: 'REFUND_FAIL',
};

/** `sandbox_decline`, `sandbox_refund_fail`: the token for a behaviour. */
export const sandboxToken = (behaviour: SandboxBehaviour) => `sandbox_${behaviour.toLowerCase()}`;

/** The behaviour for a charge: by its test token, else by a card payment's amount, else the setting. */
export function sandboxBehaviour(
  { method, amountMinor, token }: { method: PaymentMethod; amountMinor: number; token?: string },
  preset: SandboxBehaviour,
): SandboxBehaviour {
  const chosen = SANDBOX_BEHAVIOURS.find((behaviour) => sandboxToken(behaviour) === token);
  const byAmount = method === PaymentMethod.CARD ? BY_FEN[amountMinor % 100] : undefined;
  return chosen ?? byAmount ?? preset;
}
