import { createHash } from 'node:crypto';
import type { SubgraphCalls } from '@minijd/subgraph';
import { ImportPartnerDocument } from '../calls/users.generated.ts';
import { shopViewer } from '../import/shop-viewer.ts';

/** Whose orders the programs of the sample partner read and ship. */
export const PARTNER_OWNER = 'seller@minijd.example';

/** The key of the sample partner: as secret as the password of the demo accounts, and the same as long as that is. */
export function samplePartnerKey(demoPassword: string): string {
  return `mjd_sample00_${createHash('sha256').update(`sample partner ${demoPassword}`).digest('base64url')}`;
}

/** An approved partner; idempotent. */
export async function seedPartner(
  calls: SubgraphCalls,
  { ownerId, administratorId, demoPassword }: { ownerId: string; administratorId: string; demoPassword: string },
): Promise<void> {
  const input = {
    ...{ ownerId, administratorId, key: samplePartnerKey(demoPassword) },
    ...{ name: '山岚 ERP', website: 'https://erp.minijd.example', contact: PARTNER_OWNER },
    purpose: '同步商品与库存，拉取待发货订单并回传物流。',
    scopes: [
      ...(['CATALOG_READ', 'CATALOG_WRITE', 'SEARCH_READ', 'ORDERS_READ', 'ORDERS_WRITE'] as const),
      ...(['USERS_READ', 'OPERATIONS_WRITE'] as const),
    ],
  };
  await calls.call('users', ImportPartnerDocument, { input }, shopViewer);
}
