import { type Accessor, createSignal } from 'solid-js';
import {
  createApproveAfterSaleMutation,
  createReceiveReturnMutation,
  createRejectAfterSaleMutation,
  createSendReturnMutation,
  createWithdrawAfterSaleMutation,
} from '../../graphql/generated/operations.ts';
import type { ReturnAddressInput } from '../../graphql/generated/types.ts';
import type { OperationResult } from '../../graphql/result.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';

export interface AfterSaleActions {
  /** `amount`: a smaller amount for the goods; administrators only. */
  approve(amount?: string, returnAddress?: ReturnAddressInput): Promise<boolean>;
  reject(reason: string): Promise<boolean>;
  withdraw(): Promise<boolean>;
  send(carrier: string, trackingNo: string): Promise<boolean>;
  receive(lines: { orderLineId: string; restocked: number }[], note: string): Promise<boolean>;
  pending: Accessor<boolean>;
  problem: Accessor<string | undefined>;
}

/** Actions on a request; `onChanged` reloads the page, without optimistic updates. */
export function createAfterSaleActions(id: () => string, onChanged: () => void): AfterSaleActions {
  const { t } = useI18n();
  const approve = createApproveAfterSaleMutation();
  const reject = createRejectAfterSaleMutation();
  const withdraw = createWithdrawAfterSaleMutation();
  const send = createSendReturnMutation();
  const receive = createReceiveReturnMutation();
  const [problem, setProblem] = createSignal<string>();

  const settled = <Data>(
    { data, failure }: OperationResult<Data>,
    refusals: (data: Data) => readonly { message: string }[],
  ): boolean => {
    const refusal = data && refusals(data)[0]?.message;
    setProblem(failure ? failureText(t, failure) : refusal);
    onChanged();
    return !failure && refusal === undefined;
  };

  return {
    approve: async (amount, returnAddress) =>
      settled(
        await approve({ input: { id: id(), amount: amount || null, returnAddress: returnAddress ?? null } }),
        (data) => data.approveAfterSale.userErrors,
      ),
    reject: async (reason) =>
      settled(await reject({ input: { id: id(), reason } }), (data) => data.rejectAfterSale.userErrors),
    withdraw: async () => settled(await withdraw({ id: id() }), (data) => data.withdrawAfterSale.userErrors),
    send: async (carrier, trackingNo) =>
      settled(await send({ input: { id: id(), carrier, trackingNo } }), (data) => data.sendReturn.userErrors),
    receive: async (lines, note) =>
      settled(
        await receive({ input: { id: id(), lines, note: note.trim() || null } }),
        (data) => data.receiveReturn.userErrors,
      ),
    pending: () => [approve, reject, withdraw, send, receive].some((one) => one.pending()),
    problem,
  };
}
