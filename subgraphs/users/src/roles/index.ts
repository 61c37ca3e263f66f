export { refusals as roleRefusals } from './role.refusals.ts';
export { roles } from './roles.module.ts';
export { hasSuper, lockPerson, lockRoles, refuseMoreThanOwn } from './staff.ts';
