import { Allow, Payload, type Permission, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { StaffRole, User, type UserRow, userById } from '../accounts/index.ts';
import { PermissionName } from '../permissions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { changeRolePermissions } from './change-role-permissions.ts';
import { changeStaffRoles } from './change-staff-roles.ts';

@InputType({ description: 'New permissions of a role.' })
class ChangeRolePermissionsInput {
  @Field(() => StaffRole, { description: 'Which role; not SUPER, which has all permissions.' })
  role!: StaffRole;

  @Field(() => [PermissionName], { description: 'All that it permits.' })
  permissions!: Permission[];
}

@ObjectType({ description: 'A role after a change.' })
class ChangeRolePermissionsPayload extends Payload {
  @Field(() => [PermissionName], { nullable: true, description: 'All that it permits.' })
  permissions?: readonly Permission[];
}

@InputType({ description: 'Roles to add to and remove from a person.' })
class ChangeStaffRolesInput {
  @Field(() => ID, { nullable: true, description: 'Who; or their e-mail address.' })
  userId?: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address, where their id is not known.' })
  email?: string | null;

  @Field(() => [StaffRole], {
    defaultValue: [],
    description: 'Roles to add; with at least one the person is an administrator.',
  })
  add!: StaffRole[];

  @Field(() => [StaffRole], {
    defaultValue: [],
    description: 'Roles to remove; without any the person is a buyer.',
  })
  remove!: StaffRole[];
}

@ObjectType({ description: 'A person after a change of roles.' })
class ChangeStaffRolesPayload extends Payload {
  @Field(() => User, { nullable: true, description: 'Who.' })
  user?: UserRow;
}

@Resolver()
export class ChangeRolesResolver {
  @Allow('role:write')
  @Refusable()
  @Mutation(() => ChangeRolePermissionsPayload, {
    description:
      'Changes the permissions of a role. Its holders have to sign in again. Needs a recent password. Nobody can grant or revoke permissions they do not have.',
  })
  async changeRolePermissions(
    @Arg('input', () => ChangeRolePermissionsInput, { description: 'The role and what it permits.' })
    input: ChangeRolePermissionsInput,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    return { permissions: await changeRolePermissions(context, input) };
  }

  @Allow('role:write')
  @Refusable()
  @Mutation(() => ChangeStaffRolesPayload, {
    description:
      'Adds and removes staff roles of a person, who has to sign in again. Needs a recent password. The last super administrator cannot be removed.',
  })
  async changeStaffRoles(
    @Arg('input', () => ChangeStaffRolesInput, { description: 'Who, and their roles.' }) input: ChangeStaffRolesInput,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    return { user: await context.load(userById, await changeStaffRoles(context, input)) };
  }
}
