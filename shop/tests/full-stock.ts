import { randomUUID } from 'node:crypto';
import type { Answer, GraphQLClient } from '@minijd/testkit';

export interface KeptStock {
  transferId: string;
}

/** Adds warehouses, and transfers between them; the last one has a line for each SKU of the seller among these. */
export async function keepStock(
  { seller, admin }: { seller: GraphQLClient; admin: GraphQLClient },
  skuIds: readonly string[],
  count: number,
): Promise<KeptStock> {
  const opened: string[] = [];
  for (let index = 0; index < count; index++) {
    const input = { code: `W-${randomUUID().slice(0, 8).toUpperCase()}`, nameEn: 'Depot', province: '四川省' };
    const text =
      'mutation($input: CreateWarehouseInput!) { createWarehouse(input: $input) { warehouse { id } userErrors { message } } }';
    opened.push((await admin.ask(text, { input })).createWarehouse.warehouse.id);
  }
  const { stockBoard } = await seller.ask(
    '{ stockBoard(first: 100) { nodes { id levels { onHand warehouse { id } } } } }',
  );
  const wanted = new Set(skuIds);
  const own: Answer[] = stockBoard.nodes.filter(({ id }: Answer) => wanted.has(id));
  const fromId: string = own[0]!.levels[0].warehouse.id;
  const lines = own.map(({ id }) => ({ skuId: id, quantity: 1 }));
  let transferId = '';
  for (const toId of opened) {
    const input = { fromId, toId, lines, idempotencyKey: randomUUID() };
    const text =
      'mutation($input: SendStockTransferInput!) { sendStockTransfer(input: $input) { transfer { id } userErrors { message } } }';
    const { transfer, userErrors } = (await seller.ask(text, { input })).sendStockTransfer;
    if (!transfer) throw new Error(JSON.stringify(userErrors));
    transferId = transfer.id;
  }
  return { transferId };
}
