export * from './money.ts';
export { prorate } from './prorate.ts';
