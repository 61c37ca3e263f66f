export { bulk, type bulkEntities } from './bulk.module.ts';
