export { buyers } from './buyers.module.ts';
