export { brands } from './brands.module.ts';
