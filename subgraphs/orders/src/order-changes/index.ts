export type { PriceChange } from './change-price.ts';
export { orderChanges } from './order-changes.module.ts';
