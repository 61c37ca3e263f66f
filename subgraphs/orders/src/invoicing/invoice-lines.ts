import type { OrderLineRow } from '../order/index.ts';
import { goodsPayableMinor, partsOf } from '../pricing/index.ts';
import { AfterSaleKind } from '../units/index.ts';
import type { StoredInvoiceLine } from './issued-invoice.entity.ts';
import { taxIn, taxTakenBack } from './tax.ts';

/** A request whose money is or was refunded. */
export interface SettledRequest {
  id: string;
  kind: AfterSaleKind;
  freightMinor: number;
  lines: readonly { orderLineId: string; quantity: number; goodsMinor: number }[];
}

const DELIVERY = { orderLineId: null, nameZh: '运费', nameEn: 'Delivery', specs: [], quantity: 1 };
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Units that are not sold any more; a price that was reduced, or goods that were kept, take none. */
const unitsOf = (kind: AfterSaleKind, quantity: number) =>
  kind === AfterSaleKind.REFUND || kind === AfterSaleKind.RETURN ? quantity : 0;

/** What a blue invoice charges for a seller's lines: what was paid, less what was refunded before. */
export function blueLines(
  lines: readonly OrderLineRow[],
  before: readonly SettledRequest[],
  percent: number,
): StoredInvoiceLine[] {
  const claims = before.flatMap(({ kind, lines: claimed }) => claimed.map((line) => ({ kind, ...line })));
  const goods = lines.map((line) => {
    const own = claims.filter(({ orderLineId }) => orderLineId === line.id);
    return {
      ...{ orderLineId: line.id, nameZh: line.nameZh ?? null, nameEn: line.nameEn ?? null, specs: line.specs },
      quantity: line.quantity - sum(own.map(({ kind, quantity }) => unitsOf(kind, quantity))),
      amountMinor: goodsPayableMinor(partsOf(line)) - sum(own.map(({ goodsMinor }) => goodsMinor)),
    };
  });
  const freight = sum(lines.map(({ freightMinor, freightDiscountMinor }) => freightMinor - freightDiscountMinor));
  const amountMinor = freight - sum(before.map((request) => request.freightMinor));
  return [...goods, { ...DELIVERY, amountMinor }]
    .filter((line) => line.amountMinor > 0)
    .map((line) => ({ ...line, taxMinor: taxIn(line.amountMinor, percent) }));
}

/** What a red invoice takes back for a request, never more than is left of what was charged. */
export function redLines(
  issued: readonly StoredInvoiceLine[],
  { kind, lines, freightMinor }: SettledRequest,
  percent: number,
): StoredInvoiceLine[] {
  const wanted = [
    ...lines.map((line) => ({ ...line, wantedMinor: line.goodsMinor, quantity: unitsOf(kind, line.quantity) })),
    { orderLineId: null, wantedMinor: freightMinor, quantity: 1 },
  ];
  return wanted.flatMap(({ orderLineId, wantedMinor, quantity }) => {
    const same = issued.filter((line) => line.orderLineId === orderLineId);
    const left = sum(same.map(({ amountMinor }) => amountMinor));
    const taken = Math.min(wantedMinor, left);
    const [charged] = same;
    if (!charged || taken <= 0) return [];
    const taxMinor = -taxTakenBack(left, taken, percent);
    return [{ ...charged, quantity: -Math.min(quantity, charged.quantity) || 0, amountMinor: -taken, taxMinor }];
  });
}
