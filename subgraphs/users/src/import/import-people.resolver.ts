import { Allow, badInput } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { AddressInput, Role, StaffRole } from '../accounts/index.ts';
import { SuspensionReason } from '../suspensions/index.ts';
import type { UsersContext } from '../users-context.ts';
import { importPeople } from './import-people.ts';

const MAX_ROWS = 5000;

@Directive('@inaccessible')
@InputType({ description: 'A person of an imported shop.' })
export class ImportedPersonInput {
  @Field(() => String, { description: 'Their id in the source, returned with their id here.' })
  externalId!: string;

  @Field(() => String, {
    description: 'Their e-mail address, which counts as proven; an account that has proven it is updated.',
  })
  email!: string;

  @Field(() => String, { nullable: true, description: 'Without one they cannot sign in.' })
  password?: string | null;

  @Field(() => String, { description: 'The name others see.' })
  displayName!: string;

  @Field(() => Role, { description: 'What they may do.' })
  role!: Role;

  @Field(() => [StaffRole], {
    nullable: true,
    description: 'Roles of an administrator; absent: SUPER.',
  })
  staffRoles?: StaffRole[] | null;

  @Field(() => String, { nullable: true, description: 'The seller they act for.' })
  sellerSlug?: string | null;

  @Field(() => SuspensionReason, {
    nullable: true,
    description: 'Why they are suspended until further notice; for people who never were.',
  })
  suspendedFor?: SuspensionReason | null;

  @Field(() => [AddressInput], {
    nullable: true,
    description: 'Their addresses, the default first; for people who have none yet.',
  })
  addresses?: AddressInput[] | null;
}

@Directive('@inaccessible')
@ObjectType({ description: 'An imported person.' })
export class ImportedPerson {
  @Field(() => String, { description: 'The id in the source.' })
  externalId!: string;

  @Field(() => ID, { description: 'The id here.' })
  id!: string;
}

@Resolver()
export class ImportPeopleResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => [ImportedPerson], {
    description: 'Adds people, or updates those who have proven their e-mail address.',
  })
  _importPeople(
    @Arg('input', () => [ImportedPersonInput], { description: 'Up to 5,000 people.' }) input: ImportedPersonInput[],
    @Ctx() context: UsersContext,
  ): Promise<ImportedPerson[]> {
    if (input.length > MAX_ROWS) throw badInput(`At most ${MAX_ROWS} people at once.`);
    return importPeople(context, input);
  }
}
