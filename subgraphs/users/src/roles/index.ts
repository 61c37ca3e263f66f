export { roles } from './roles.module.ts';
export { hasSuper, lockRoles } from './staff.ts';
