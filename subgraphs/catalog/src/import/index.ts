export { type importEntities, imports } from './import.module.ts';
