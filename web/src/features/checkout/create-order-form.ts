import { type Accessor, createSignal } from 'solid-js';
import { unwrap } from 'solid-js/store';
import { createPlaceOrderMutation } from '../../graphql/generated/operations.ts';
import type { CheckoutPreviewQuery, PlaceOrderInput } from '../../graphql/generated/types.ts';
import { NETWORK_FAILURE } from '../../graphql/result.ts';
import { useI18n } from '../../i18n/i18n.tsx';

export type Preview = NonNullable<CheckoutPreviewQuery['checkoutPreview']>;

export interface OrderForm {
  place(order: Omit<PlaceOrderInput, 'idempotencyKey' | 'expectedTotal'>): Promise<string | undefined>;
  pending: Accessor<boolean>;
  problem: Accessor<string | undefined>;
  /** The confirmed preview when the gateway declined because something changed. */
  declined: Accessor<Preview | undefined>;
}

const CHANGES: readonly string[] = ['PRICE_CHANGED', 'OUT_OF_STOCK', 'UNAVAILABLE', 'CART_EMPTY', 'INVALID_QUANTITY'];

/** Places one order as shown; returns its id, or undefined after showing why not. */
export function createOrderForm(seen: Accessor<Preview | undefined>, onChanged: () => void): OrderForm {
  const { t } = useI18n();
  const placeOrder = createPlaceOrderMutation();
  const [problem, setProblem] = createSignal<string>();
  const [declined, setDeclined] = createSignal<Preview>();
  let idempotencyKey = crypto.randomUUID();

  const place: OrderForm['place'] = async (order) => {
    const preview = seen();
    if (!preview || placeOrder.pending()) return undefined;
    setProblem(undefined);
    // A copy, because the shown data is updated in place.
    const agreed = structuredClone(unwrap(preview));
    const { data, failure } = await placeOrder({
      input: { ...order, idempotencyKey, expectedTotal: agreed.total.amount },
    });
    // An unanswered order may have been placed: a retry needs the same key.
    if (failure) setProblem(failure.code === NETWORK_FAILURE ? t.checkout.unanswered : t.checkout.failed);
    if (!data) return undefined;
    const { order: placed, userErrors } = data.placeOrder;
    if (placed) return placed.id;
    // A declined order does not exist, and the next attempt may differ.
    idempotencyKey = crypto.randomUUID();
    setProblem(userErrors.map(({ message }) => message).join(' '));
    setDeclined(userErrors.some(({ code }) => CHANGES.includes(code)) ? agreed : undefined);
    if (declined()) onChanged();
    return undefined;
  };
  return { place, pending: placeOrder.pending, problem, declined };
}
