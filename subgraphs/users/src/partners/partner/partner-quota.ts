import { Field, InputType, Int, ObjectType } from 'type-graphql';

/** What the programs of a partner may ask for until an administrator says otherwise. */
export const PRESET_QUOTA = {
  ...{ requestsPerMinute: 600, costPerMinute: 60_000 },
  ...{ requestsPerDay: 100_000, costPerDay: 10_000_000 },
} as const;

export const LARGEST_QUOTA = 1_000_000_000;

@ObjectType({ description: 'How much the programs of a partner may ask for, with all keys together.' })
export class PartnerQuota {
  @Field(() => Int, { description: 'Requests in any minute.' })
  requestsPerMinute!: number;

  @Field(() => Int, { description: 'Cost in any minute; operations cost what `extensions.cost` says.' })
  costPerMinute!: number;

  @Field(() => Int, { description: 'Requests in any 24 hours.' })
  requestsPerDay!: number;

  @Field(() => Int, { description: 'Cost in any 24 hours.' })
  costPerDay!: number;
}

@InputType({ description: 'How much the programs of a partner may ask for; each 1 to 1,000,000,000.' })
export class PartnerQuotaInput implements PartnerQuota {
  @Field(() => Int, { description: 'Requests in any minute.' })
  requestsPerMinute!: number;

  @Field(() => Int, { description: 'Cost in any minute.' })
  costPerMinute!: number;

  @Field(() => Int, { description: 'Requests in any 24 hours.' })
  requestsPerDay!: number;

  @Field(() => Int, { description: 'Cost in any 24 hours.' })
  costPerDay!: number;
}
