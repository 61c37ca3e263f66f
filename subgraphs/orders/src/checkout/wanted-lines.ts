import { SelectedLinesDocument } from '../calls/cart.generated.ts';
import type { OrdersContext } from '../orders-context.ts';
import { MAX_LINES, MAX_QUANTITY, refusals } from './checkout.refusals.ts';
import type { CheckoutLineInput } from './checkout-line.input.ts';

export interface WantedLine {
  skuId: string;
  quantity: number;
  /** Its path in the input, for messages; absent for lines of the cart. */
  field?: string[];
}

function checked(lines: readonly CheckoutLineInput[]): WantedLine[] {
  if (lines.length > MAX_LINES) throw refusals.tooManyLines(['input', 'lines']);
  const bySku = new Map<string, WantedLine>();
  for (const [index, line] of lines.entries()) {
    const field = ['input', 'lines', String(index)];
    const skuId = line.skuId.toLowerCase();
    const quantity = line.quantity + (bySku.get(skuId)?.quantity ?? 0);
    if (line.quantity < 1 || quantity > MAX_QUANTITY) throw refusals.quantity([...field, 'quantity']);
    bySku.set(skuId, { skuId, quantity, field: [...field, 'skuId'] });
  }
  return [...bySku.values()];
}

/** The lines to buy: those of the input, else the selected lines of the viewer's cart; never empty. */
export async function wantedLines(
  context: OrdersContext,
  lines: readonly CheckoutLineInput[] | null | undefined,
): Promise<WantedLine[]> {
  const wanted = lines ? checked(lines) : await selectedLines(context);
  if (wanted.length === 0) throw refusals.nothingSelected();
  return wanted;
}

async function selectedLines(context: OrdersContext): Promise<WantedLine[]> {
  const { _selectedLines: lines } = await context.call('cart', SelectedLinesDocument, { userId: context.userId });
  return lines;
}
