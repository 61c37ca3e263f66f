import { Allow, checkedAll, Refusable, Refusal } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import type { UsersContext } from '../../users-context.ts';
import { changePartner } from './change-partner.ts';
import { Partner } from './partner.entity.ts';
import { PartnerPayload } from './partner.resolver.ts';
import type { PartnerRow } from './partner.rows.ts';
import { LARGEST_QUOTA, PartnerQuota, PartnerQuotaInput } from './partner-quota.ts';

@InputType({ description: 'Which partner, and how much its programs may ask for.' })
class SetPartnerQuotaInput {
  @Field(() => ID, { description: 'Which partner.' })
  partnerId!: string;

  @Field(() => PartnerQuotaInput, { description: 'The quota.' })
  quota!: PartnerQuotaInput;
}

@Resolver(() => Partner)
export class PartnerQuotaResolver {
  @FieldResolver(() => PartnerQuota, { description: 'How much its programs may ask for.' })
  quota(@Root() row: PartnerRow): PartnerQuota {
    const { requestsPerMinute, costPerMinute, requestsPerDay, costPerDay } = row;
    return { requestsPerMinute, costPerMinute, requestsPerDay, costPerDay };
  }

  @Allow('partner:write')
  @Refusable()
  @Mutation(() => PartnerPayload, {
    description: 'Changes how much the programs of a partner may ask for; in force within a second.',
  })
  setPartnerQuota(
    @Arg('input', () => SetPartnerQuotaInput, { description: 'Which, and how much.' }) input: SetPartnerQuotaInput,
    @Ctx() context: UsersContext,
  ) {
    const quota = checkedAll<PartnerQuotaInput>({
      requestsPerMinute: () => amount(input, 'requestsPerMinute'),
      costPerMinute: () => amount(input, 'costPerMinute'),
      requestsPerDay: () => amount(input, 'requestsPerDay'),
      costPerDay: () => amount(input, 'costPerDay'),
    });
    return changePartner(context, input.partnerId, async (partner) => {
      partner.limit(quota);
      return undefined;
    });
  }
}

function amount({ quota }: SetPartnerQuotaInput, name: keyof PartnerQuotaInput): number {
  const value = quota[name];
  if (value >= 1 && value <= LARGEST_QUOTA) return value;
  throw new Refusal(
    'INVALID_INPUT',
    { 'zh-CN': '配额需为1至1000000000的整数。', en: 'Quotas are whole numbers from 1 to 1,000,000,000.' },
    ['input', 'quota', name],
  );
}
