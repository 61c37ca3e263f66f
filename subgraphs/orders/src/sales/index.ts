export { sales, type salesEntities } from './sales.module.ts';
export { spanOf } from './shop-day.ts';
