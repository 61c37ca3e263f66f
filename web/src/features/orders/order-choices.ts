import type { OrderAction } from '../../graphql/generated/types.ts';

/** The buyer's actions on an order, the next step first. */
export type OrderChoice = 'pay' | 'confirmReceipt' | 'review' | 'afterSale' | 'cancel' | 'cancelPaid';

export interface ChoosableOrder {
  allowedActions: readonly OrderAction[];
  /** Undefined when the page did not load which lines can be reviewed. */
  lines: readonly { id: string; reviewable?: boolean | null }[];
  /** The same for after-sale requests. */
  afterSaleOptions?: readonly unknown[];
  /** Its parts, which the dialog for cancelling a paid order shows; cards do not load them. */
  subOrders?: readonly unknown[];
}

const CHOICES: Partial<Record<OrderAction, OrderChoice>> = {
  PAY: 'pay',
  CONFIRM_RECEIPT: 'confirmReceipt',
  CANCEL: 'cancel',
};
const IN_ORDER: readonly OrderChoice[] = ['pay', 'confirmReceipt', 'review', 'afterSale', 'cancel', 'cancelPaid'];

/** Maps the actions the gateway allows to buttons, in order. */
export function orderChoices({
  allowedActions,
  lines,
  afterSaleOptions = [],
  subOrders,
}: ChoosableOrder): OrderChoice[] {
  const choices = new Set(allowedActions.map((action) => CHOICES[action]));
  if (lines.some(({ reviewable }) => reviewable)) choices.add('review');
  if (afterSaleOptions.length > 0) choices.add('afterSale');
  if (subOrders && allowedActions.includes('CANCEL_PAID')) choices.add('cancelPaid');
  return IN_ORDER.filter((choice) => choices.has(choice));
}
