import { Allow, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Role } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { PartnerQuota } from '../partner/partner-quota.ts';
import { partnerStandings } from '../partner/partner-standing.ts';
import { keyHash, sameHash } from './key-text.ts';

@Directive('@inaccessible')
@ObjectType({ description: 'A valid key of a partner, for gateways.' })
class PartnerKey {
  @Field(() => ID, { description: 'Which key.' })
  id!: string;

  @Field(() => ID, { description: 'Whose.' })
  partnerId!: string;

  @Field(() => [String], { description: 'What it may be used for, such as `orders:read`.' })
  scopes!: string[];

  @Field(() => PartnerQuota, { description: 'How much all keys of the partner together may ask for.' })
  quota!: PartnerQuota;

  @Field(() => String, { description: 'When it ends, ISO 8601.' })
  expiresAt!: string;

  @Field(() => ID, { description: 'On whose behalf it acts.' })
  userId!: string;

  @Field(() => Role, { description: 'Their role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: 'The seller they may act for.' })
  sellerId?: string | null;

  @Field(() => String, { description: 'Another one when something of the partner changes.' })
  standing!: string;
}

@Directive('@inaccessible')
@ObjectType({ description: 'Whether what a gateway knows of a partner is still so.' })
class PartnerStanding {
  @Field(() => ID, { description: 'Which partner.' })
  partnerId!: string;

  @Field(() => String, { description: 'Another one when something of the partner changes.' })
  standing!: string;
}

@Resolver()
export class PartnerKeyResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => PartnerKey, {
    nullable: true,
    description: 'The key that begins with a prefix and has a digest; null unless it is valid, and its partner active.',
  })
  async _partnerKey(
    @Arg('prefix', () => String, { description: 'How it begins.' }) prefix: string,
    @Arg('digest', () => String, { description: 'SHA-256 of its text, base64url.' }) digest: string,
    @Ctx() { db, settings }: UsersContext,
  ): Promise<PartnerKey | null> {
    const key = await db
      .selectFrom('api_key')
      .select(['id', 'partner_id as partnerId', 'hash', 'scopes', 'expires_at as expiresAt', 'revoked_at as revokedAt'])
      .where('prefix', '=', prefix)
      .executeTakeFirst();
    const right = sameHash(key?.hash ?? '', keyHash(settings.SESSION_SECRET, digest));
    if (!key || !right || key.revokedAt || key.expiresAt <= new Date()) return null;
    const [partner] = await partnerStandings(db, [key.partnerId]);
    if (!partner?.active) return null;
    const { userId, role, sellerId, standing } = partner;
    const { requestsPerMinute, costPerMinute, requestsPerDay, costPerDay } = partner;
    // What the partner was approved for may have shrunk since.
    const scopes = key.scopes.filter((scope) => partner.scopes.includes(scope));
    return {
      ...{ id: key.id, partnerId: key.partnerId, scopes, expiresAt: key.expiresAt.toISOString() },
      ...{ userId, role, sellerId, standing },
      quota: { requestsPerMinute, costPerMinute, requestsPerDay, costPerDay },
    };
  }

  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Query(() => [PartnerStanding], { description: 'The standings of partners, for gateways that know some of them.' })
  async _partnerStandings(
    @Arg('ids', () => [ID], { description: 'Partners.' }) ids: string[],
    @Ctx() { db }: UsersContext,
  ): Promise<PartnerStanding[]> {
    return (await partnerStandings(db, ids.filter(isUuid))).map(({ partnerId, standing }) => ({ partnerId, standing }));
  }
}
