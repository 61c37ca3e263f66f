import { PaymentMethod } from '../payment-method.ts';

/**
 * What the sandbox can be made to do with a charge, as real providers sometimes do:
 * PAY answers after the usual delay; DECLINE says no; DELAY answers late; DUPLICATE answers three times at once;
 * REORDER reports a success first and a failed attempt before it afterwards; SILENT never decides;
 * LOST takes the money and its webhook gets lost; REFUND_FAIL pays, but its refunds come back.
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

/** Card payments of amounts that end so many fen above a yuan: for people, who have no tokens to send. */
const BY_FEN: Record<number, SandboxBehaviour> = {
  13: 'DECLINE',
  14: 'SILENT',
  15: 'DUPLICATE',
  16: 'REORDER',
  17: 'DELAY',
  18: 'LOST',
  19: 'REFUND_FAIL',
};

/** `sandbox_decline`, `sandbox_refund_fail`: the token that makes the sandbox behave so. */
export const sandboxToken = (behaviour: SandboxBehaviour) => `sandbox_${behaviour.toLowerCase()}`;

/** How the sandbox treats a charge: a test token counts most, then a card's amount, then the setting. */
export function sandboxBehaviour(
  { method, amountMinor, token }: { method: PaymentMethod; amountMinor: number; token?: string },
  preset: SandboxBehaviour,
): SandboxBehaviour {
  const chosen = SANDBOX_BEHAVIOURS.find((behaviour) => sandboxToken(behaviour) === token);
  const byAmount = method === PaymentMethod.CARD ? BY_FEN[amountMinor % 100] : undefined;
  return chosen ?? byAmount ?? preset;
}
