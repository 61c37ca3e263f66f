import { Allow, type Permission } from '@minijd/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { StaffRole, User, type UserRow } from '../accounts/index.ts';
import type { UsersContext } from '../users-context.ts';
import { PermissionName } from './permission.enum.ts';
import { permissionsOf } from './permissions-of.ts';

@Resolver(() => User)
export class UserPermissionsResolver {
  @Allow('SELF', 'role:read')
  @FieldResolver(() => [StaffRole], { nullable: true, description: 'Of an administrator: their roles.' })
  staffRoles(@Root() { staffRoles }: UserRow): StaffRole[] {
    return staffRoles;
  }

  @Allow('SELF', 'role:read')
  @FieldResolver(() => [PermissionName], {
    nullable: true,
    description: 'Of an administrator: their permissions.',
  })
  async permissions(@Root() user: UserRow, @Ctx() context: UsersContext): Promise<readonly Permission[]> {
    // For the viewer: those of this session, which are fewer while a required second factor is missing.
    if (user.id === context.viewer.userId) return context.viewer.permissions ?? [];
    return permissionsOf(context, user.staffRoles);
  }
}
