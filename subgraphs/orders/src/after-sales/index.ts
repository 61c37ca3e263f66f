export { AfterSale } from './after-sale.entity.ts';
export { AfterSaleEvent } from './after-sale-event.entity.ts';
export { AfterSaleLine } from './after-sale-line.entity.ts';
export { AfterSaleReason } from './after-sale-reason.ts';
export { afterSaleText } from './after-sale-text.ts';
export { afterSales, type afterSalesEntities } from './after-sales.module.ts';
export { visibleAfterSale } from './after-sales.resolver.ts';
export type { Actor, AfterSaleStep } from './lifecycle.ts';
