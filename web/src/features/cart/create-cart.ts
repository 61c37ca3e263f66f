import { type Accessor, batch, createEffect, createMemo, createSignal, on } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import {
  ChangeCartLineDocument,
  createCartChangedSubscription,
  MoveToCartDocument,
  PutBackIntoCartDocument,
  RemoveFromCartDocument,
  SaveForLaterDocument,
  SelectCartLinesDocument,
} from '../../graphql/generated/operations.ts';
import type { CartView_CartFragment } from '../../graphql/generated/types.ts';
import { createMutation } from '../../graphql/mutation.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { createDelayedEdits } from '../../primitives/delayed-edits.ts';
import { useViewer } from '../session/viewer.tsx';
import { applyCartChanges, type CartChange } from './cart-changes.ts';
import { type CartGroup, type CartLine, type ShownCart, shownCart } from './shown-cart.ts';

interface CartPayload {
  cart: CartView_CartFragment;
  userErrors: readonly { message: string }[];
}

export interface CartEditor {
  /** Totals and lines of the gateway's last answer. */
  cart: Accessor<ShownCart | undefined>;
  /** The lines by shop with pending changes applied. */
  groups: Accessor<readonly CartGroup[]>;
  /** All of them, in the same order. */
  lines: Accessor<readonly CartLine[]>;
  /** True while the totals may be older than the lines. */
  pending: Accessor<boolean>;
  /** Why the last change of a line was reverted. */
  problem(skuId: string): string | undefined;
  /** Sent after a pause, or before any other action. */
  setQuantity(skuId: string, quantity: number): void;
  select(skuIds: readonly string[], selected: boolean): Promise<void>;
  remove(skuIds: readonly string[]): Promise<void>;
  /** Saves a line for later, or moves it back into the cart. */
  saveForLater(skuId: string): Promise<void>;
  moveToCart(skuId: string): Promise<void>;
  /** Returns the reason when it could not be restored. */
  putBack(line: CartLine): Promise<string | undefined>;
}

/** Idempotent, but order matters. */
const SYNCED = { inTurn: true, untilAnswered: true };

/** A cart with optimistic changes, reverted when the gateway declines them. */
export function createCart(told: Accessor<CartView_CartFragment | undefined>): CartEditor {
  const { t } = useI18n();
  const shown = (cart: CartView_CartFragment | undefined) => cart && shownCart(cart, t.missing.seller);
  const [state, setState] = createStore<{ cart: ShownCart | undefined }>({ cart: shown(told()) });
  const viewer = useViewer();
  const [changes, setChanges] = createSignal<readonly CartChange[]>([]);
  const [problems, setProblems] = createSignal<Record<string, string | undefined>>({});
  const changeLine = createMutation(ChangeCartLineDocument, SYNCED);
  const removeLines = createMutation(RemoveFromCartDocument, SYNCED);
  const selectLines = createMutation(SelectCartLinesDocument, SYNCED);
  const saveLines = createMutation(SaveForLaterDocument, SYNCED);
  const moveLines = createMutation(MoveToCartDocument, SYNCED);
  const putBackLines = createMutation(PutBackIntoCartDocument, { inTurn: true });
  const accept = (cart: CartView_CartFragment | undefined) => void setState('cart', reconcile(shown(cart)));
  createEffect(on(told, accept, { defer: true }));
  // Changed by another device: our own changes have been answered before.
  createCartChangedSubscription(
    () => ({}),
    ({ cartChanged }) => {
      if (changes().length > 0) return;
      accept(cartChanged);
      viewer.refetch();
    },
  );

  const forget = (change: CartChange | undefined) =>
    setChanges((pending) => pending.filter((other) => other !== change));
  const show = (change: CartChange, answer: Promise<OperationResult<CartPayload>>): Promise<void> => {
    setChanges((pending) => [...pending, change]);
    return settle(change, answer);
  };
  const settle = async (change: CartChange, answer: Promise<OperationResult<CartPayload>>): Promise<void> => {
    const { data, failure } = await answer;
    const problem = data?.userErrors[0]?.message ?? (failure && failureText(t, failure));
    batch(() => {
      if (data) accept(data.cart);
      forget(change);
      setProblems((known) => ({ ...known, ...Object.fromEntries(change.skuIds.map((id) => [id, problem])) }));
    });
  };

  const shownEdits = new Map<string, CartChange>();
  const edits = createDelayedEdits<string, number>((skuId, quantity) => {
    const change = shownEdits.get(skuId);
    shownEdits.delete(skuId);
    const answer = changeLine({ input: { skuId, quantity } });
    if (change) void settle(change, answer.then(payload(({ changeCartLine }) => changeCartLine)));
  });
  const dropEdit = (skuId: string): void => {
    edits.drop(skuId);
    forget(shownEdits.get(skuId));
    shownEdits.delete(skuId);
  };

  const groups = createMemo(() =>
    (state.cart?.groups ?? []).flatMap((group) => {
      const lines = applyCartChanges(group.lines, changes());
      return lines.length > 0 ? [{ ...group, lines: [...lines] }] : [];
    }),
  );
  return {
    cart: () => state.cart,
    groups,
    lines: createMemo(() => groups().flatMap(({ lines }) => lines)),
    pending: () => changes().length > 0 || putBackLines.pending(),
    problem: (skuId) => problems()[skuId],
    setQuantity(skuId, quantity) {
      const change: CartChange = { kind: 'quantity', skuIds: [skuId], quantity };
      batch(() => {
        dropEdit(skuId);
        setChanges((pending) => [...pending, change]);
      });
      shownEdits.set(skuId, change);
      edits.change(skuId, quantity);
    },
    select: (skuIds, selected) =>
      show(
        { kind: 'selection', skuIds, selected },
        selectLines({ skuIds: [...skuIds], selected }).then(payload(({ selectCartLines }) => selectCartLines)),
      ),
    remove(skuIds) {
      skuIds.forEach(dropEdit);
      return show(
        { kind: 'removal', skuIds },
        removeLines({ skuIds: [...skuIds] }).then(payload(({ removeFromCart }) => removeFromCart)),
      );
    },
    saveForLater: (skuId) =>
      show(
        { kind: 'removal', skuIds: [skuId] },
        saveLines({ skuIds: [skuId] }).then(payload(({ saveForLater }) => saveForLater)),
      ),
    moveToCart: (skuId) =>
      show(
        { kind: 'selection', skuIds: [skuId], selected: true },
        moveLines({ skuIds: [skuId] }).then(payload(({ moveToCart }) => moveToCart)),
      ),
    async putBack({ sku, quantity, selected }) {
      const { data, failure } = await putBackLines({ lines: [{ skuId: sku.id, quantity }] });
      if (!data) return failure && failureText(t, failure);
      accept(data.addManyToCart.cart);
      const problem = data.addManyToCart.userErrors[0]?.message;
      if (!problem && !selected) await this.select([sku.id], false);
      return problem;
    },
  };
}

const payload =
  <Data>(read: (data: Data) => CartPayload) =>
  ({ data, failure }: OperationResult<Data>): OperationResult<CartPayload> => ({
    ...(data && { data: read(data) }),
    ...(failure && { failure }),
  });
