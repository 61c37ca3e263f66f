import { createMemo, createSignal } from 'solid-js';
import { createStore } from 'solid-js/store';
import { createAfterSaleQuoteQuery, createRequestAfterSaleMutation } from '../../graphql/generated/operations.ts';
import type { AfterSaleFormQuery, AfterSaleKind, AfterSaleReason } from '../../graphql/generated/types.ts';
import { keepPreviousData } from '../../graphql/keep-previous-data.ts';
import { failureText } from '../../i18n/failure-text.ts';
import { useI18n } from '../../i18n/i18n.tsx';
import { isBlank, moneyAmount } from '../../primitives/typed-number.ts';
import { createPictures } from './create-pictures.ts';

export type RequestOption = NonNullable<AfterSaleFormQuery['order']>['afterSaleOptions'][number];

const REASONS: Record<AfterSaleKind, readonly AfterSaleReason[]> = {
  REFUND: ['CHANGED_MIND', 'ORDERED_WRONG', 'TOO_SLOW', 'OTHER'],
  RETURN: ['CHANGED_MIND', 'DAMAGED', 'DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'OTHER'],
  REFUND_ONLY: ['DAMAGED', 'DEFECTIVE', 'NOT_RECEIVED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'OTHER'],
  PRICE_PROTECTION: ['CHEAPER_NOW'],
};

/** The state of the form for an after-sale request: the choices, and the refund for them. */
export function createRequest(order: () => { id: string; afterSaleOptions: readonly RequestOption[] }) {
  const { t } = useI18n();
  const send = createRequestAfterSaleMutation();
  const kinds = () => [...new Set(order().afterSaleOptions.map(({ kind }) => kind))];
  const [kind, setKind] = createSignal(kinds()[0] ?? 'REFUND');
  const [reason, setReason] = createSignal(REASONS[kind()][0]!);
  const [text, setText] = createSignal('');
  const [amount, setAmount] = createSignal('');
  const [units, setUnits] = createStore<Record<string, number>>({});
  const pictures = createPictures();
  const [problem, setProblem] = createSignal<string>();
  // One key per form: pressing twice makes one request.
  let key = crypto.randomUUID();

  const options = () => order().afterSaleOptions.filter((option) => option.kind === kind());
  const chosen = createMemo(() => options().filter(({ orderLine }) => (units[orderLine.id] ?? 0) > 0));
  const input = () => ({
    orderId: order().id,
    kind: kind(),
    reason: reason(),
    lines: chosen().map(({ orderLine }) => ({ orderLineId: orderLine.id, quantity: units[orderLine.id]! })),
  });
  const sellers = () => new Set(chosen().map(({ orderLine }) => orderLine.product?.seller?.id));
  const missing = () => {
    if (chosen().length === 0) return t.afterSale.choose;
    return sellers().size > 1 ? t.afterSale.oneSeller : undefined;
  };
  const unready = () => {
    if (kind() === 'REFUND_ONLY' && !isBlank(amount()) && !moneyAmount(amount())) return t.afterSale.notAnAmount;
    if (pictures.busy()) return t.afterSale.picturesOnTheirWay;
    return pictures.failed() ? t.afterSale.picturesFailed : undefined;
  };
  const quote = keepPreviousData(
    createAfterSaleQuoteQuery(() => (missing() ? undefined : { input: input() }), { fresh: true }),
  );

  return {
    ...{ kind, kinds, reason, setReason, text, setText, amount, setAmount, pictures, units, options, problem },
    reasons: () => REASONS[kind()],
    setKind(next: AfterSaleKind) {
      setKind(next);
      setReason(REASONS[next][0]!);
    },
    choose(orderLineId: string, quantity: number) {
      setUnits(orderLineId, quantity);
      setProblem(undefined);
    },
    quote: () => (missing() ? undefined : quote()?.afterSaleQuote),
    pending: send.pending,
    /** The id of the new request; undefined when it was declined. */
    async submit(): Promise<string | undefined> {
      const lacking = missing() ?? unready();
      setProblem(lacking);
      if (lacking || send.pending()) return undefined;
      const { data, failure } = await send({
        input: {
          ...input(),
          text: text().trim() || null,
          pictures: pictures.keys(),
          amount: (kind() === 'REFUND_ONLY' && moneyAmount(amount())) || null,
          idempotencyKey: key,
        },
      });
      if (!failure) key = crypto.randomUUID();
      const refusals = data?.requestAfterSale.userErrors ?? [];
      setProblem(failure ? failureText(t, failure) : refusals[0]?.message);
      return data?.requestAfterSale.afterSale?.id;
    },
  };
}
