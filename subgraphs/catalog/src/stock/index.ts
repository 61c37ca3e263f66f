export { stock, type stockEntities } from './stock.module.ts';
