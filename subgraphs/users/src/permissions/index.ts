export { PermissionDescription, PermissionName } from './permission.enum.ts';
export { type permissionEntities, permissions } from './permissions.module.ts';
export { permissionsOf } from './permissions-of.ts';
export { RolePermissions } from './role-permissions.entity.ts';
