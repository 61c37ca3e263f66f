export { orderImport } from './order-import.module.ts';
