import { randomUUID } from 'node:crypto';
import type { GraphQLClient } from '@minijd/testkit';

export interface KeptStock {
  transferId: string;
}

/** Adds warehouses, and transfers between them; the last one has a line for each SKU. */
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
  const level = (skuId: string) => stockBoard.nodes.find(({ id }: { id: string }) => id === skuId)?.levels[0];
  const fromId: string = level(skuIds[0]!).warehouse.id;
  const lines = [...new Set(skuIds)].map((skuId) => ({ skuId, quantity: 1 }));
  let transferId = '';
  for (const toId of opened) {
    const input = { fromId, toId, lines, idempotencyKey: randomUUID() };
    const text =
      'mutation($input: SendStockTransferInput!) { sendStockTransfer(input: $input) { transfer { id } userErrors { message } } }';
    transferId = (await seller.ask(text, { input })).sendStockTransfer.transfer.id;
  }
  return { transferId };
}
