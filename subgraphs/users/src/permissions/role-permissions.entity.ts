import { EntityName } from '@mikro-orm/core';
import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { StaffRole } from '../accounts/index.ts';

/** What a role of administrators permits. SUPER has no row: it permits everything, also what later versions add. */
@Entity()
export class RolePermissions {
  [EntityName]?: 'RolePermissions';

  @PrimaryKey({ type: 'string' })
  role!: StaffRole;

  /** Names of permissions. */
  @Property({ type: 'array' })
  permissions!: string[];
}
