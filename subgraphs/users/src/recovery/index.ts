export { LinkPurpose } from './one-time-link.entity.ts';
export { recovery, type recoveryEntities } from './recovery.module.ts';
