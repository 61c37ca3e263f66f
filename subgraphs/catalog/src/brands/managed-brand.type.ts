import { DateTime, Payload } from '@minijd/subgraph';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'A brand for those who keep the catalogue.' })
export class ManagedBrand {
  @Field(() => ID, { description: 'The id of the brand.' })
  id!: string;

  @Field(() => Int, { description: 'Grows with every save; see `updateBrand`.' })
  version!: number;

  @Field(() => String, { description: 'Its slug.' })
  slug!: string;

  @Field(() => String, { description: 'Its name as printed on products.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Its name in Chinese, when it has one of its own.' })
  nameZh?: string | null;

  @Field(() => String, { nullable: true, description: 'The key of its logo.' })
  logoKey?: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its logo.' })
  logo?: string | undefined;

  @Field(() => Boolean, { description: 'Whether buyers do not see it; its products stay for sale.' })
  hidden!: boolean;
}

@ObjectType({ description: 'Answer to mutations of one brand.' })
export class ManagedBrandPayload extends Payload {
  @Field(() => ManagedBrand, { nullable: true, description: 'The brand as it is now.' })
  brand?: ManagedBrand | undefined;
}

@ObjectType({ description: 'What somebody else saved meanwhile.' })
class BrandConflict {
  @Field(() => ManagedBrand, { description: 'The brand as it is now.' })
  current!: ManagedBrand;

  @Field(() => String, { nullable: true, description: 'Who saved it, in words.' })
  changedBy?: string;

  @Field(() => DateTime, { description: 'When.' })
  changedAt!: Date;
}

@ObjectType({ description: 'Answer to `updateBrand`.' })
export class UpdateBrandPayload extends ManagedBrandPayload {
  @Field(() => BrandConflict, {
    nullable: true,
    description: 'With the error CONFLICT: the brand as it is. Nothing was written.',
  })
  conflict?: BrandConflict;
}
