import { Allow, PERMISSIONS, type Permission, permissionText } from '@minijd/subgraph';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Role, StaffRole, User, type UserRow, userById } from '../accounts/index.ts';
import { PermissionDescription, PermissionName, permissionsOf } from '../permissions/index.ts';
import type { UsersContext } from '../users-context.ts';

const MOST_HOLDERS = 1000;

@ObjectType({ description: 'A staff role with its permissions and holders.' })
export class StaffRoleDetails {
  @Field(() => StaffRole, { description: 'Which.' })
  role!: StaffRole;

  @Field(() => [PermissionName], { description: 'What it permits.' })
  permissions!: readonly Permission[];

  @Field(() => Boolean, { description: 'Whether its permissions can be changed; SUPER has all.' })
  editable!: boolean;

  @Field(() => [User], { description: `Who has it, longest there first; ${MOST_HOLDERS} at most.` })
  holders!: UserRow[];
}

@Resolver()
export class RoleResolver {
  @Allow('role:read')
  @Query(() => [StaffRoleDetails], { nullable: true, description: 'The roles of administrators.' })
  async staffRoles(@Ctx() context: UsersContext): Promise<StaffRoleDetails[]> {
    const ids = context.db
      .selectFrom('user')
      .select('id')
      .where('role', '=', Role.ADMIN)
      .orderBy('id')
      .limit(MOST_HOLDERS);
    const loaded = await Promise.all((await ids.execute()).map(({ id }) => context.load(userById, id)));
    const administrators = loaded.filter((user) => user !== undefined);
    return Promise.all(
      Object.values(StaffRole).map(async (role) => ({
        role,
        permissions: await permissionsOf(context, [role]),
        editable: role !== StaffRole.SUPER,
        holders: administrators.filter(({ staffRoles }) => staffRoles.includes(role)),
      })),
    );
  }

  @Allow('SIGNED_IN')
  @Query(() => [PermissionDescription], { nullable: true, description: 'All permissions of administrators.' })
  permissions(@Ctx() { viewer }: UsersContext): PermissionDescription[] {
    return PERMISSIONS.map((name) => ({ permission: name, name, description: permissionText(name, viewer.locale) }));
  }
}
