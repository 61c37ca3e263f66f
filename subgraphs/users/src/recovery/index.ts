export { recovery, type recoveryEntities } from './recovery.module.ts';
