import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Allow, isUuid, Refusable, requiredText } from '@minijd/subgraph';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { lockUser, Role } from '../../accounts/index.ts';
import { sendLetter } from '../../letters/index.ts';
import type { UsersContext } from '../../users-context.ts';
import { nameOf, Seller } from '../seller/seller.entity.ts';
import { slugIsTaken } from '../seller/seller-slug.ts';
import { applicationRefusals } from './application.refusals.ts';
import { SellerApplicationPayload } from './application.resolver.ts';
import { applicationById } from './application.rows.ts';
import { SellerApplicationStatus } from './application-lifecycle.ts';
import { SellerApplication } from './seller-application.entity.ts';

@InputType({ description: 'Which application to reject, and why.' })
class RejectSellerApplicationInput {
  @Field(() => ID, { description: 'Which application.' })
  id!: string;

  @Field(() => String, { description: 'What to correct, for the applicant; 500 characters at most.' })
  reason!: string;
}

@Resolver()
export class ReviewResolver {
  @Allow('seller:verify')
  @Refusable()
  @Mutation(() => SellerApplicationPayload, {
    description: 'Approves an application and opens the shop; the applicant becomes a SELLER within a second.',
  })
  async approveSellerApplication(
    @Arg('id', () => ID, { description: 'Which application.' }) id: string,
    @Ctx() context: UsersContext,
  ) {
    await context.requireRecentPassword();
    await context.em.transactional((em) => approve(context, em, id)).catch(asTaken);
    return { application: await context.load(applicationById, id) };
  }

  @Allow('seller:verify')
  @Refusable()
  @Mutation(() => SellerApplicationPayload, { description: 'Declines an application; it can be corrected.' })
  async rejectSellerApplication(
    @Arg('input', () => RejectSellerApplicationInput, { description: 'Which, and why.' })
    { id, reason: given }: RejectSellerApplicationInput,
    @Ctx() context: UsersContext,
  ) {
    const refuse = () => applicationRefusals.field('reason');
    const reason = requiredText(given, { max: 500, lines: true, refuse });
    await context.em.transactional(async (em) => {
      const application = await lockSubmitted(em, id);
      application.reject(context.userId, reason);
      await em.flush();
      const to = { userId: application.userId };
      await sendLetter(context, em, { kind: 'SELLER_REJECTED', to, data: { reason } });
      await context.emit(em, 'users.seller.rejected', { applicationId: id, userId: application.userId, reason });
    });
    return { application: await context.load(applicationById, id) };
  }
}

async function lockSubmitted(em: EntityManager, id: string): Promise<SellerApplication> {
  const locking = { lockMode: LockMode.PESSIMISTIC_WRITE };
  const application = isUuid(id) ? await em.findOne(SellerApplication, { id }, locking) : null;
  if (!application || application.status === SellerApplicationStatus.DRAFT) throw applicationRefusals.unknown();
  return application;
}

async function approve(context: UsersContext, em: EntityManager, id: string): Promise<void> {
  const application = await lockSubmitted(em, id);
  const applicant = await lockUser(em, application.userId);
  const seller = sellerOf(application);
  application.approve(context.userId, seller.id);
  if (applicant.role !== Role.USER) throw applicationRefusals.sellsAlready();
  if (await slugIsTaken(em.getKysely(), seller.slug)) throw applicationRefusals.slugTaken();
  applicant.role = Role.SELLER;
  em.persist(seller);
  await em.flush();
  await context.emit(em, 'users.seller.approved', {
    sellerId: seller.id,
    ownerId: applicant.id,
    returnAddress: returnAddressOf(application),
  });
  const data = { shopName: nameOf(seller), slug: seller.slug };
  await sendLetter(context, em, { kind: 'SELLER_APPROVED', to: { userId: applicant.id }, data });
}

function sellerOf({ userId, slug, logo, ...texts }: SellerApplication): Seller {
  const { nameZh, nameEn, descriptionZh, descriptionEn } = texts;
  return Object.assign(new Seller(), {
    ...{ ownerId: userId, slug, logo },
    ...{ nameZh, nameEn, descriptionZh, descriptionEn },
  });
}

/** In one line as on parcels; a municipality, which is province and city, is not repeated. */
function returnAddressOf({ contactName, phone, province, city, district, street }: SellerApplication) {
  const address = [...new Set([province, city, district, street])].join('');
  return { recipient: contactName ?? '', phone: phone ?? '', address };
}

/** Parallel approvals of two applications with the same licence or slug: the second one fails here. */
function asTaken(error: unknown): never {
  if (!(error instanceof UniqueConstraintViolationException)) throw error;
  if (error.message.includes('one_shop_per_licence')) throw applicationRefusals.licenceTaken();
  if (error.message.includes('slug')) throw applicationRefusals.slugTaken();
  throw applicationRefusals.sellsAlready();
}
