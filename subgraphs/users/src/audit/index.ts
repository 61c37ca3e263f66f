export { audit, type auditEntities } from './audit.module.ts';
