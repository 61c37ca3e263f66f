export { sales, type salesEntities } from './sales.module.ts';
