export { figures } from './figures.module.ts';
