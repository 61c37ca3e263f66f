import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, checkedAll, Refusable } from '@minijd/subgraph';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { lockUser, Role } from '../../accounts/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { slugIsTaken } from '../seller/seller-slug.ts';
import { checkedApplication, SellerApplicationInput } from './application.input.ts';
import { type ApplicationField, applicationRefusals } from './application.refusals.ts';
import { SellerApplicationPayload } from './application.resolver.ts';
import { SellerApplication } from './seller-application.entity.ts';

const REQUIRED = [
  ...(['companyName', 'creditCode', 'licence', 'logo', 'contactName', 'phone'] as const),
  ...(['province', 'city', 'district', 'street', 'nameZh', 'nameEn', 'slug'] as const),
] satisfies ApplicationField[];

@Resolver()
export class ApplyResolver {
  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SellerApplicationPayload, {
    description: "Saves the viewer's application as a draft; a rejected one can be corrected.",
  })
  async saveSellerApplication(
    @Arg('input', () => SellerApplicationInput, { description: 'What to change.' }) input: SellerApplicationInput,
    @Ctx() { em, userId, viewer }: UsersContext,
  ) {
    const fields = checkedApplication(input, viewer);
    const application = await em.transactional(async (transaction) => {
      const own = (await ownApplication(transaction, userId)) ?? Object.assign(new SellerApplication(), { userId });
      own.edit(fields);
      if (fields.slug) await refuseTakenSlug(transaction, fields.slug);
      transaction.persist(own);
      return own;
    });
    return { application };
  }

  @Allow('SIGNED_IN')
  @Refusable()
  @Mutation(() => SellerApplicationPayload, {
    description: "Submits the viewer's application to the administrators.",
  })
  async submitSellerApplication(@Ctx() { em, userId }: UsersContext) {
    const application = await em.transactional(async (transaction) => {
      const own = await ownApplication(transaction, userId);
      if (!own) throw applicationRefusals.unknown();
      own.submit();
      refuseIncomplete(own);
      await refuseTakenSlug(transaction, own.slug ?? '');
      return own;
    });
    return { application };
  }
}

/** The viewer's application; locks the viewer's row, so that parallel requests cannot create two. */
async function ownApplication(em: EntityManager, userId: string): Promise<SellerApplication | null> {
  const { role } = await lockUser(em, userId);
  const own = await em.findOne(SellerApplication, { userId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  // After an approval this message is clearer than "already a seller".
  if (role !== Role.USER && !own?.sellerId) throw applicationRefusals.sellsAlready();
  return own;
}

function refuseIncomplete(application: SellerApplication): void {
  const missing = REQUIRED.filter((field) => !application[field]);
  checkedAll(Object.fromEntries(missing.map((field) => [field, () => refuse(field)])));
}

function refuse(field: ApplicationField): never {
  throw applicationRefusals.field(field);
}

async function refuseTakenSlug(em: EntityManager, slug: string): Promise<void> {
  if (await slugIsTaken(em.getKysely(), slug)) throw applicationRefusals.slugTaken();
}
