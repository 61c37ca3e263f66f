import { Allow, Payload, type Permission, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { StaffRole, User, type UserRow, userById } from '../accounts/index.ts';
import { PermissionName } from '../permissions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { changeRolePermissions } from './change-role-permissions.ts';
import { changeStaffRoles } from './change-staff-roles.ts';

@InputType({ description: 'What a role permits from now on.' })
class ChangeRolePermissionsInput {
  @Field(() => StaffRole, { description: 'Which role; not SUPER, which permits everything.' })
  role!: StaffRole;

  @Field(() => [PermissionName], { description: 'All that it permits.' })
  permissions!: Permission[];
}

@ObjectType({ description: 'What a role permits now.' })
class ChangeRolePermissionsPayload extends Payload {
  @Field(() => [PermissionName], { nullable: true, description: 'All that it permits.' })
  permissions?: readonly Permission[];
}

@InputType({ description: 'Roles that somebody is given, and roles that are taken away.' })
class ChangeStaffRolesInput {
  @Field(() => ID, { nullable: true, description: 'Who; or their e-mail address.' })
  userId?: string | null;

  @Field(() => String, { nullable: true, description: 'Their e-mail address, where their id is not known.' })
  email?: string | null;

  @Field(() => [StaffRole], { defaultValue: [], description: 'Roles they are given; one makes them an administrator.' })
  add!: StaffRole[];

  @Field(() => [StaffRole], {
    defaultValue: [],
    description: 'Roles they lose; without any they are somebody who buys.',
  })
  remove!: StaffRole[];
}

@ObjectType({ description: 'Somebody with the roles they have now.' })
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
      'Changes what a role permits. Its holders have to sign in again. Wants the password to have been given lately. Nobody gives or takes what they are not permitted.',
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
      'Makes somebody an administrator, changes their roles or takes them away. They have to sign in again. Wants the password to have been given lately. The last super administrator stays one.',
  })
  async changeStaffRoles(
    @Arg('input', () => ChangeStaffRolesInput, { description: 'Who, and their roles.' }) input: ChangeStaffRolesInput,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    return { user: await context.load(userById, await changeStaffRoles(context, input)) };
  }
}
