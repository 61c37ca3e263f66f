import { LockMode } from '@mikro-orm/core';
import { Allow, checkedAll, Refusable, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { lockUser, normaliseEmail, Role } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { Partner, type PartnerDetails } from './partner.entity.ts';
import { type PartnerField, partnerRefusals } from './partner.refusals.ts';
import { PartnerPayload } from './partner.resolver.ts';
import { partnerById } from './partner.rows.ts';
import { chosenScopes, PartnerScope, type Scope } from './partner-scope.ts';

@InputType({ description: 'An application of a partner.' })
class PartnerInput {
  @Field(() => String, { description: 'The organisation, 1 to 100 characters.' })
  name!: string;

  @Field(() => String, { description: 'Its website, https.' })
  website!: string;

  @Field(() => String, { description: 'The e-mail address of whom to ask.' })
  contact!: string;

  @Field(() => String, { description: 'What it uses the graph for, 1 to 1,000 characters.' })
  purpose!: string;

  @Field(() => [PartnerScope], { description: 'What its keys need, one at least.' })
  scopes!: Scope[];
}

@Resolver()
export class ApplyAsPartnerResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => PartnerPayload, {
    description: 'Submits an application of the viewer to the administrators; a rejected one is corrected.',
  })
  async applyAsPartner(
    @Arg('input', () => PartnerInput, { description: 'The application.' }) input: PartnerInput,
    @Ctx() context: UsersContext,
  ) {
    const details = checkedDetails(input);
    const { id } = await context.em.transactional(async (em) => {
      // Locked, so that parallel requests cannot create two.
      const { role } = await lockUser(em, context.userId);
      if (role === Role.ADMIN) throw partnerRefusals.administrator();
      const known = await em.findOne(Partner, { ownerId: context.userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (known) {
        known.submitAgain(details);
        return known;
      }
      const partner = Object.assign(new Partner(), { ownerId: context.userId, ...details });
      em.persist(partner);
      return partner;
    });
    return { partner: await context.load(partnerById, id) };
  }
}

function checkedDetails(input: PartnerInput): PartnerDetails {
  const refuse = (field: PartnerField) => () => partnerRefusals.field(field);
  return checkedAll<PartnerDetails>({
    name: () => requiredText(input.name, { max: 100, refuse: refuse('name') }),
    website: () => website(input.website),
    contact: () => {
      const contact = normaliseEmail(input.contact);
      if (!contact) throw partnerRefusals.field('contact');
      return contact;
    },
    purpose: () => requiredText(input.purpose, { max: 1000, lines: true, refuse: refuse('purpose') }),
    scopes: () => {
      const scopes = chosenScopes(input.scopes);
      if (!scopes) throw partnerRefusals.field('scopes');
      return scopes;
    },
  });
}

function website(given: string): string {
  const refuse = () => partnerRefusals.field('website');
  const text = requiredText(given, { max: 200, refuse });
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) throw refuse();
  const { hostname, username } = new URL(text);
  if (!hostname.includes('.') || username) throw refuse();
  return text;
}
