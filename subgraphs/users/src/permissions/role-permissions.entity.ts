import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StaffRole } from '../accounts/index.ts';

/** The permissions of a staff role. SUPER has no row: it has all permissions, also those of later versions. */
@Entity()
export class RolePermissions {
  [EntityName]?: 'RolePermissions';

  @PrimaryKey({ type: 'string' })
  role!: StaffRole;

  /** Names of permissions. */
  @Property({ type: 'array' })
  permissions!: string[];
}
