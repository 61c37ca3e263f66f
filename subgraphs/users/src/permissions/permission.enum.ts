import { PERMISSIONS, type Permission, permissionText } from '@minijd/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** Enum values have no colons: `product:write` is PRODUCT_WRITE to clients. */
const enumName = (permission: Permission): string => permission.toUpperCase().replaceAll(/[:-]/g, '_');

export const PermissionName: Record<string, Permission> = Object.fromEntries(
  PERMISSIONS.map((one) => [enumName(one), one]),
);

registerEnumType(PermissionName, {
  name: 'Permission',
  description: 'A permission of administrators.',
  valuesConfig: Object.fromEntries(
    PERMISSIONS.map((one) => [enumName(one), { description: `${one}: ${permissionText(one, 'en')}.` }]),
  ),
});

@ObjectType({ description: 'A permission with its description.' })
export class PermissionDescription {
  @Field(() => PermissionName, { description: 'Which.' })
  permission!: Permission;

  @Field(() => String, { description: 'Its name in documents and descriptions: `what:verb`.' })
  name!: string;

  @Field(() => String, { description: "What it allows, in the viewer's language." })
  description!: string;
}
