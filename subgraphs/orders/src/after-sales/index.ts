export { AfterSale } from './after-sale.entity.ts';
export { afterSaleText } from './after-sale-text.ts';
export { afterSales, type afterSalesEntities } from './after-sales.module.ts';
export { visibleAfterSale } from './after-sales.resolver.ts';
