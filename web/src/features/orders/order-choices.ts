import type { OrderAction } from '../../graphql/generated/types.ts';

/** What the buyer can do with an order, the next step first. */
export type OrderChoice = 'pay' | 'confirmReceipt' | 'review' | 'afterSale' | 'cancel';

export interface ChoosableOrder {
  allowedActions: readonly OrderAction[];
  /** Only a page that asked knows what can be reviewed. */
  lines: readonly { id: string; reviewable?: boolean | null }[];
  /** The same of what can be asked back. */
  afterSaleOptions?: readonly unknown[];
}

const CHOICES: Partial<Record<OrderAction, OrderChoice>> = {
  PAY: 'pay',
  CONFIRM_RECEIPT: 'confirmReceipt',
  CANCEL: 'cancel',
};
const IN_ORDER: readonly OrderChoice[] = ['pay', 'confirmReceipt', 'review', 'afterSale', 'cancel'];

/** The gateway says what is allowed; this says which buttons that makes and in which order. */
export function orderChoices({ allowedActions, lines, afterSaleOptions = [] }: ChoosableOrder): OrderChoice[] {
  const choices = new Set(allowedActions.map((action) => CHOICES[action]));
  if (lines.some(({ reviewable }) => reviewable)) choices.add('review');
  if (afterSaleOptions.length > 0) choices.add('afterSale');
  return IN_ORDER.filter((choice) => choices.has(choice));
}
