export { imports } from './import.module.ts';
