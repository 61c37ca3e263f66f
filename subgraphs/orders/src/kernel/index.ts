export { abandonedBefore } from './abandoned-before.ts';
export { documentNo } from './document-no.ts';
export { AFTER_SALE_CRASH_POINTS, CRASH_POINTS, crashPoint, REFUND_CRASH_POINTS } from './failpoint.ts';
export {
  claimKey,
  earlierResult,
  freeKey,
  type IdempotentRequest,
  idempotentRequest,
} from './idempotency/idempotency.ts';
export { isOneOf } from './is-one-of.ts';
export { kernel, type kernelEntities } from './kernel.module.ts';
export { optionalPlainText, plainText } from './plain-text.ts';
export { Product } from './references/product.ts';
export { Seller } from './references/seller.ts';
export { Sku } from './references/sku.ts';
export { User } from './references/user.ts';
export { type SkuSnapshot, skuSnapshots } from './sku-snapshots.ts';
export { headersByName, WebhookHeaderInput } from './webhook/webhook-header.input.ts';
export { isSigned, signWebhook } from './webhook/webhook-signature.ts';
