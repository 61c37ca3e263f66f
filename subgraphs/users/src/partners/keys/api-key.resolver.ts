import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, checkedAll, isUuid, Payload, Refusable, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { hashToken } from '../../credentials/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { announcePartner } from '../partner/announce-partner.ts';
import { Partner } from '../partner/partner.entity.ts';
import { partnerRefusals } from '../partner/partner.refusals.ts';
import type { PartnerRow } from '../partner/partner.rows.ts';
import { chosenScopes, PartnerScope, type Scope } from '../partner/partner-scope.ts';
import { ApiKey } from './api-key.entity.ts';
import { type ApiKeyRow, keyById, keysByPartner } from './api-key.rows.ts';
import { keyHash, newKey } from './key-text.ts';

const MOST_KEYS = 20;
const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

@InputType({ description: 'A key to create.' })
class CreateApiKeyInput {
  @Field(() => String, { description: 'What to call it, 1 to 100 characters.' })
  name!: string;

  @Field(() => [PartnerScope], { description: 'What it may be used for: some of what the partner was approved for.' })
  scopes!: Scope[];

  @Field(() => Int, { defaultValue: 90, description: 'In how many days it ends, 1 to 365.' })
  expiresInDays!: number;
}

@InputType({ description: 'A key to replace.' })
class RotateApiKeyInput {
  @Field(() => ID, { description: 'Which key.' })
  id!: string;

  @Field(() => Int, { defaultValue: 24, description: 'For how many hours the old one stays valid, 0 to 168.' })
  overlapHours!: number;
}

@ObjectType({ description: 'A key that was created, replaced or revoked.' })
class ApiKeyPayload extends Payload {
  @Field(() => ApiKey, { nullable: true, description: 'The key; null when it was refused.' })
  apiKey?: ApiKey;

  @Field(() => String, { nullable: true, description: 'The text of a new key: keep it, it is shown this once.' })
  secret?: string;
}

@Resolver(() => Partner)
export class ApiKeyResolver {
  @FieldResolver(() => [ApiKey], { description: 'Its keys, newest first, those that ended included.' })
  apiKeys(@Root() { id }: PartnerRow, @Ctx() context: UsersContext): Promise<ApiKeyRow[]> {
    return context.load(keysByPartner, id);
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ApiKeyPayload, { description: "Creates a key of the viewer's partner." })
  async createApiKey(
    @Arg('input', () => CreateApiKeyInput, { description: 'The key.' }) input: CreateApiKeyInput,
    @Ctx() context: UsersContext,
  ) {
    const { name, scopes, days } = checkedAll<{ name: string; scopes: Scope[]; days: number }>({
      name: () => requiredText(input.name, { max: 100, refuse: () => partnerRefusals.field('name') }),
      scopes: () => {
        const chosen = chosenScopes(input.scopes);
        if (!chosen) throw partnerRefusals.field('scopes');
        return chosen;
      },
      days: () => {
        if (input.expiresInDays < 1 || input.expiresInDays > 365) throw partnerRefusals.field('expiresInDays');
        return input.expiresInDays;
      },
    });
    await context.requireRecentPassword();
    return changeKeys(context, async (partner, em) => {
      if (!scopes.every((scope) => partner.scopes.includes(scope))) throw partnerRefusals.notGranted();
      return addKey(context, em, {
        partnerId: partner.id,
        name,
        scopes,
        expiresAt: new Date(Date.now() + days * DAY_MS),
      });
    });
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ApiKeyPayload, {
    description: 'Replaces a key by one with the same name, scopes and lifetime; the old one stays valid for a while.',
  })
  async rotateApiKey(
    @Arg('input', () => RotateApiKeyInput, { description: 'Which.' }) { id, overlapHours }: RotateApiKeyInput,
    @Ctx() context: UsersContext,
  ) {
    if (overlapHours < 0 || overlapHours > 168) throw partnerRefusals.field('overlapHours');
    await context.requireRecentPassword();
    return changeKeys(context, async (partner, em) => {
      const old = await lockKey(em, partner, id);
      if (!old.valid) throw partnerRefusals.endedKey();
      const now = Date.now();
      const expiresAt = new Date(now + (old.expiresAt.getTime() - old.createdAt.getTime()));
      old.expiresAt = new Date(Math.min(old.expiresAt.getTime(), now + overlapHours * HOUR_MS));
      return addKey(context, em, { partnerId: partner.id, name: old.name, scopes: old.scopes, expiresAt }, id);
    });
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => ApiKeyPayload, { description: 'Revokes a key: within a second it is refused. Idempotent.' })
  revokeApiKey(@Arg('id', () => ID, { description: 'Which.' }) id: string, @Ctx() context: UsersContext) {
    return changeKeys(
      context,
      async (partner, em) => {
        const key = await lockKey(em, partner, id);
        key.revokedAt ??= new Date();
        return { key };
      },
      // A key that leaked can be revoked whatever the partner's standing is.
      { whenInactive: true },
    );
  }
}

type Changed = { key: ApiKey; secret?: string };

/** Changes keys of the viewer's partner under its lock, then tells gateways. */
async function changeKeys(
  context: UsersContext,
  change: (partner: Partner, em: EntityManager) => Promise<Changed>,
  { whenInactive = false } = {},
) {
  const { partner, key, secret } = await context.em.transactional(async (em) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const partner = await em.findOne(Partner, { ownerId: context.userId }, { lockMode });
    if (!partner) throw partnerRefusals.unknown();
    if (!partner.active && !whenInactive) throw partnerRefusals.inactive();
    const changed = await change(partner, em);
    partner.changed();
    return { partner, ...changed };
  });
  await announcePartner(context, partner.id);
  return { apiKey: await context.load(keyById, key.id), secret };
}

async function lockKey(em: EntityManager, { id: partnerId }: Partner, id: string): Promise<ApiKey> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const key = isUuid(id) ? await em.findOne(ApiKey, { id, partnerId }, { lockMode }) : null;
  if (!key) throw partnerRefusals.unknownKey();
  return key;
}

/** `replaces` is about to end and does not count. */
async function addKey(
  { settings }: UsersContext,
  em: EntityManager,
  details: Pick<ApiKey, 'partnerId' | 'name' | 'scopes' | 'expiresAt'>,
  replaces?: string,
): Promise<Changed> {
  const { partnerId } = details;
  const valid = await em.count(ApiKey, { partnerId, revokedAt: null, expiresAt: { $gt: new Date() } });
  if (valid - (replaces ? 1 : 0) >= MOST_KEYS) throw partnerRefusals.tooManyKeys();
  const { text, prefix } = newKey();
  const hash = keyHash(settings.SESSION_SECRET, hashToken(text));
  const key = Object.assign(new ApiKey(), { ...details, prefix, hash });
  em.persist(key);
  return { key, secret: text };
}
