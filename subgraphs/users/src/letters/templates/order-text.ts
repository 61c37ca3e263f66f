import type { LetterContent } from '../letter-content.ts';

type Order = LetterContent['ORDER_SHIPPED']['order'];

export const bought = ({ productName, quantity, total }: Order['lines'][number]) => ({
  ...{ name: productName, quantity, amount: total.formatted },
});

export function shipmentOf({ shipments }: Order, shipmentId: string): Order['shipments'][number] | undefined {
  return shipments.find(({ id }) => id === shipmentId);
}

/** The goods of one parcel. */
export function inParcel(order: Order, shipmentId: string): { name: string; quantity: number }[] {
  return (shipmentOf(order, shipmentId)?.lines ?? []).map(({ quantity, orderLine }) => ({
    name: order.lines.find(({ id }) => id === orderLine.id)?.productName ?? '',
    quantity,
  }));
}

/** A return address. */
export function placeOf({ recipient, phone, address }: { recipient: string; phone: string; address: string }): string {
  return `${recipient} ${phone}, ${address}`;
}
