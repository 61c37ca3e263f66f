import { present } from '../kernel/index.ts';
import { type LineUnits, shippable } from '../units/index.ts';
import { refusals } from './shipment.refusals.ts';

export interface WantedLine {
  orderLineId: string;
  quantity: number;
}

/** Units to put into a parcel. */
export type ChosenLine = LineUnits & { quantity: number };

/** The units for a parcel: those `wanted`, or all that are left; refuses more than are left. */
export function chosenLines(units: readonly LineUnits[], wanted: readonly WantedLine[] | undefined): ChosenLine[] {
  if (!wanted)
    return units.map((line) => ({ ...line, quantity: shippable(line) })).filter(({ quantity }) => quantity > 0);
  const byId = new Map(units.map((line) => [line.orderLineId, line]));
  const sums = new Map<string, number>();
  for (const { orderLineId, quantity } of wanted) {
    const line = byId.get(orderLineId);
    if (!line) throw refusals.noSuchLine();
    const sum = (sums.get(orderLineId) ?? 0) + quantity;
    if (quantity < 1 || sum > shippable(line)) throw refusals.tooMany(shippable(line));
    sums.set(orderLineId, sum);
  }
  return [...sums].map(([id, quantity]) => ({ ...present(byId.get(id), 'chosen line'), quantity }));
}
