import type { SubgraphCalls } from '@minijd/subgraph';
import {
  CorrectSampleStockDocument,
  ReceiveSampleStockDocument,
  ReceiveSampleTransferDocument,
  SendSampleStockDocument,
  SetSampleStockRulesDocument,
  StockToMoveDocument,
} from '../calls/catalog.generated.ts';
import { SampleShopDocument } from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

const BED = 'MORNLEAF-LINEN-BED-01';
const SMALL_BED = 'MORNLEAF-LINEN-BED-02';
const CHAIR = 'MORNLEAF-OAK-CHAIR-01';
const CABINET = 'QUILLON-FILE-CABINET-01';

const key = (step: string) => ({ idempotencyKey: `sample-stock-${step}` });

/**
 * A day at the warehouses of a demo shop: a receipt, a correction, a transfer that arrived with one missing, one on its
 * way, a threshold and a limit per person. Repeating it changes nothing.
 */
export async function seedStock(calls: SubgraphCalls, person: { userId: string; slug: string }): Promise<void> {
  const { shop } = await calls.call('users', SampleShopDocument, { slug: person.slug }, shopViewer);
  if (!shop) throw new Error(`There is no shop ${person.slug} in the sample.`);
  const viewer = { ...shopViewer, userId: person.userId, role: 'SELLER', sellerId: shop.id } as const;
  const { id, place } = await idsOf((code) => calls.call('catalog', StockToMoveDocument, { code }, viewer));
  const bj = place('BJ');
  const sh = place('SH');
  const gz = place('GZ');

  const receipt = {
    ...{ ...key('receipt'), warehouseId: sh, document: 'DN-2041', note: '春季补货 Spring order' },
    lines: [BED, CHAIR].map((code) => ({ skuId: id(code), quantity: 40 })),
  };
  accepted((await calls.call('catalog', ReceiveSampleStockDocument, { input: receipt }, viewer)).receiveStock);

  const correction = {
    ...{ ...key('correction'), skuId: id(CABINET), warehouseId: gz },
    ...{ delta: -2, reason: '运输破损 Damaged on the way' },
  };
  accepted((await calls.call('catalog', CorrectSampleStockDocument, { input: correction }, viewer)).adjustStock);

  const send = async (step: string, ways: { fromId: string; toId: string; document: string }, codes: string[]) => {
    const input = { ...key(step), ...ways, lines: codes.map((code) => ({ skuId: id(code), quantity: 12 })) };
    const { sendStockTransfer } = await calls.call('catalog', SendSampleStockDocument, { input }, viewer);
    return accepted(sendStockTransfer).transfer!.id;
  };
  const arrived = await send('first', { fromId: bj, toId: sh, document: 'TR-310' }, [BED, CHAIR]);
  const arrival = {
    ...{ ...key('arrival'), id: arrived },
    lines: [
      { skuId: id(BED), quantity: 12 },
      { skuId: id(CHAIR), quantity: 11 },
    ],
  };
  accepted(
    (await calls.call('catalog', ReceiveSampleTransferDocument, { input: arrival }, viewer)).receiveStockTransfer,
  );
  await send('second', { fromId: bj, toId: gz, document: 'TR-311' }, [CABINET]);

  for (const rule of [
    { skuId: id(SMALL_BED), lowAt: 20 },
    { skuId: id(CABINET), perPerson: 2 },
  ]) {
    accepted((await calls.call('catalog', SetSampleStockRulesDocument, { input: rule }, viewer)).setStockRules);
  }
}

interface Found {
  stockBoard?: { nodes: { id: string }[] } | null;
  warehouses?: { id: string; code: string }[] | null;
}

async function idsOf(find: (code: string) => Promise<Found>) {
  const codes = [BED, SMALL_BED, CHAIR, CABINET];
  const found = await Promise.all(codes.map(find));
  const skus = new Map(found.map(({ stockBoard }, at) => [codes[at], stockBoard?.nodes[0]?.id]));
  const warehouses = new Map(found[0]?.warehouses?.map((one) => [one.code, one.id]));
  const known = (name: string, id: string | undefined): string => {
    if (!id) throw new Error(`There is no ${name} in the sample.`);
    return id;
  };
  return {
    id: (code: string) => known(code, skus.get(code)),
    place: (code: string) => known(code, warehouses.get(code)),
  };
}

/** The answer of a mutation that must not be refused. */
function accepted<Payload extends { userErrors: { message: string }[] }>(payload: Payload | null | undefined): Payload {
  if (!payload || payload.userErrors.length > 0) throw new Error(payload?.userErrors[0]?.message ?? 'No answer');
  return payload;
}
