import { Allow, badInput, isUuid } from '@minijd/subgraph';
import { Arg, Ctx, Directive, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockUser } from '../../accounts/index.ts';
import { hashToken } from '../../credentials/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { announcePartner } from '../partner/announce-partner.ts';
import { Partner } from '../partner/partner.entity.ts';
import { chosenScopes, PartnerScope, type Scope } from '../partner/partner-scope.ts';
import { ApiKey } from './api-key.entity.ts';
import { keyHash, prefixOf } from './key-text.ts';

const KEY_DAYS = 365;
const DAY_MS = 86_400_000;

@Directive('@inaccessible')
@InputType({ description: 'A partner with its first key, as in the sample shop.' })
class ImportedPartnerInput {
  @Field(() => ID, { description: 'The person it acts for.' })
  ownerId!: string;

  @Field(() => ID, { description: 'The administrator in whose name it is approved.' })
  administratorId!: string;

  @Field(() => String, { description: 'The organisation.' })
  name!: string;

  @Field(() => String, { description: 'Its website.' })
  website!: string;

  @Field(() => String, { description: 'The e-mail address of whom to ask.' })
  contact!: string;

  @Field(() => String, { description: 'What it uses the graph for.' })
  purpose!: string;

  @Field(() => [PartnerScope], { description: 'Those of the partner and of its key.' })
  scopes!: Scope[];

  @Field(() => String, { description: 'The text of its key.' })
  key!: string;
}

@Resolver()
export class ImportPartnerResolver {
  @Directive('@inaccessible')
  @Allow('SERVICE')
  @Mutation(() => Boolean, {
    description: 'Adds an approved partner with a key; false when the person has one already.',
  })
  async _importPartner(
    @Arg('input', () => ImportedPartnerInput, { description: 'The partner.' }) input: ImportedPartnerInput,
    @Ctx() context: UsersContext,
  ): Promise<boolean> {
    const { ownerId, administratorId, name, website, contact, purpose, key } = input;
    const scopes = chosenScopes(input.scopes);
    const prefix = prefixOf(key);
    if (!scopes || !prefix || !isUuid(ownerId) || !isUuid(administratorId)) throw badInput('This is no partner.');
    const added = await context.em.transactional(async (em) => {
      // Locked, so that parallel seeds cannot create two.
      await lockUser(em, ownerId);
      if (await em.findOne(Partner, { ownerId })) return undefined;
      const partner = Object.assign(new Partner(), { ...{ ownerId, name, website, contact, purpose }, scopes });
      partner.approve(administratorId);
      const hash = keyHash(context.settings.SESSION_SECRET, hashToken(key));
      const expiresAt = new Date(Date.now() + KEY_DAYS * DAY_MS);
      em.persist([
        partner,
        Object.assign(new ApiKey(), { partnerId: partner.id, name, scopes, prefix, hash, expiresAt }),
      ]);
      return partner;
    });
    if (added) await announcePartner(context, added.id);
    return added !== undefined;
  }
}
